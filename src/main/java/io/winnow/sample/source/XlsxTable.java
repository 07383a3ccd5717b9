package io.winnow.sample.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a sheet of an Excel file; its first row, but for a title, names the columns. */
final class XlsxTable {

    private static final int TOP_ROWS = 20;

    private final CellSink rows;

    XlsxTable(CellSink rows) {
        this.rows = rows;
    }

    void read(Path file, ImportLimits limits) throws IOException {
        check(file, limits);
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> stream = sheet(book).openStream()) {
            Iterator<Row> sheet = stream.iterator();
            List<Row> first = first(sheet);
            int header = header(first);
            if (header < first.size()) {
                List<Row> below = first.subList(header + 1, first.size());
                read(below.iterator(), sheet, names(first.get(header)));
            }
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw new SourceUnusable(
                    file.getFileName() + " is no Excel file (.xlsx): " + e.getMessage(), e);
        }
    }

    /** How many rows the sheet has that is read, the header included. */
    static long rows(Path file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> sheet = sheet(book).openStream()) {
            return sheet.count();
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw new SourceUnusable(
                    file.getFileName() + " is no Excel file (.xlsx): " + e.getMessage(), e);
        }
    }

    /** The first sheet with a row below its header; else the first. */
    private static Sheet sheet(ReadableWorkbook book) throws IOException {
        for (Sheet sheet : book.getSheets().toList()) {
            try (Stream<Row> rows = sheet.openStream()) {
                if (rows.filter(row -> filled(row) > 0).limit(2).count() == 2) {
                    return sheet;
                }
            }
        }
        return book.getFirstSheet();
    }

    private static List<Row> first(Iterator<Row> sheet) {
        List<Row> first = new ArrayList<>();
        while (first.size() < TOP_ROWS && sheet.hasNext()) {
            first.add(sheet.next());
        }
        return first;
    }

    /** Where the names of the columns are: a single cell above a table of several is a title. */
    private static int header(List<Row> rows) {
        boolean several = rows.stream().anyMatch(row -> filled(row) > 1);
        int header = 0;
        while (header < rows.size() && filled(rows.get(header)) < (several ? 2 : 1)) {
            header++;
        }
        return header;
    }

    private static long filled(Row row) {
        return row.stream().filter(cell -> cell != null && !cell.getRawValue().isBlank()).count();
    }

    private void read(Iterator<Row> first, Iterator<Row> rest, List<String> header)
            throws IOException {
        rows.header(header);
        if (read(first, header)) {
            read(rest, header);
        }
    }

    private boolean read(Iterator<Row> sheet, List<String> header) throws IOException {
        boolean more = true;
        while (more && sheet.hasNext()) {
            Row row = sheet.next();
            Map<String, Object> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), i < row.getCellCount() ? text(row, i) : "");
            }
            boolean blank = cells.values().stream().allMatch(cell -> cell.toString().isBlank());
            more = blank || rows.cells(row.getRowNum(), cells);
        }
        return more;
    }

    private static List<String> names(Row header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.getCellCount(); i++) {
            names.add(text(header, i));
        }
        return ColumnNames.of(names);
    }

    private static String text(Row row, int column) {
        return row.getCellRawValue(column).orElse("");
    }

    /** An Excel file is an archive, so it may unpack to far more than it weighs. */
    private static void check(Path file, ImportLimits limits) throws IOException {
        try (ZipArchive archive = ZipArchive.open(file)) {
            long unpacked = archive.entries().mapToLong(entry -> entry.zip().getSize()).sum();
            long most = Math.min(limits.maxArchive().toBytes(), 1L << 30);
            if (unpacked > most) {
                throw new SourceUnusable(
                        "%s unpacks to %,d bytes, more than %,d. Save it as .csv."
                                .formatted(file.getFileName(), unpacked, most));
            }
        } catch (ZipException e) {
            throw new SourceUnusable(file.getFileName() + " is no Excel file (.xlsx).", e);
        }
    }
}
