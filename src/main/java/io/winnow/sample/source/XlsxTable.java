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

/** Reads the first sheet of an Excel file; its first row names the columns. */
final class XlsxTable {

    private final CellSink rows;

    XlsxTable(CellSink rows) {
        this.rows = rows;
    }

    void read(Path file, ImportLimits limits) throws IOException {
        check(file, limits);
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> stream = book.getFirstSheet().openStream()) {
            Iterator<Row> sheet = stream.iterator();
            if (sheet.hasNext()) {
                read(sheet, names(sheet.next()));
            }
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw new SourceUnusable(
                    file.getFileName() + " is no Excel file (.xlsx): " + e.getMessage(), e);
        }
    }

    /** How many rows the first sheet has, the header included. */
    static long rows(Path file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> sheet = book.getFirstSheet().openStream()) {
            return sheet.count();
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw new SourceUnusable(
                    file.getFileName() + " is no Excel file (.xlsx): " + e.getMessage(), e);
        }
    }

    private void read(Iterator<Row> sheet, List<String> header) throws IOException {
        rows.header(header);
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
    }

    /** Columns without a name are called by their place, from 1. */
    private static List<String> names(Row header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.getCellCount(); i++) {
            String name = text(header, i).strip();
            names.add(name.isEmpty() || names.contains(name) ? "column " + (i + 1) : name);
        }
        return names;
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
