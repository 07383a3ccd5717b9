package io.winnow.sample.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a table, its cells parted by a character; its first row names the columns. */
final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private final CSVFormat format;
    private final boolean named;
    private final CellSink rows;

    private CsvTable(CSVFormat format, boolean named, CellSink rows) {
        this.format = format;
        this.named = named;
        this.rows = rows;
    }

    /**
     * Parted by {@code delimiter}; quotes where they are not allowed are part of the cell.
     *
     * @param named whether the first row names the columns
     */
    static CsvTable lenient(char delimiter, boolean named, CellSink rows) {
        CSVFormat format =
                FORMAT.builder()
                        .setDelimiter(delimiter)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get();
        return new CsvTable(format, named, rows);
    }

    /** Parted by tabs and never quoted, as the media type text/tab-separated-values has it. */
    static CsvTable tabs(boolean named, CellSink rows) {
        return new CsvTable(FORMAT.builder().setDelimiter('\t').setQuote(null).get(), named, rows);
    }

    void read(BoundedReader reader, String file) throws IOException {
        try (CSVParser parser = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            CSVRecord first = first(records);
            List<String> header = header(first);
            rows.header(header);
            long begin = 1 + parser.getCurrentLineNumber();
            boolean more =
                    first != null
                            && (named || accept(1, parser.getCurrentLineNumber(), header, first));
            while (more) {
                reader.rowEnded();
                if (!records.hasNext()) {
                    return;
                }
                CSVRecord cells = records.next();
                long end = parser.getCurrentLineNumber();
                more = accept(begin, end, header, cells);
                begin = end + 1;
            }
        } catch (UncheckedIOException e) {
            throw new SourceUnusable(file + " cannot be read to its end: " + e.getMessage(), e);
        }
    }

    /** The first row, but for the line by which Excel is told how cells are parted. */
    private static @Nullable CSVRecord first(Iterator<CSVRecord> records) {
        CSVRecord first = records.hasNext() ? records.next() : null;
        boolean says =
                first != null && first.get(0).equalsIgnoreCase("sep=") && blankFrom(first, 1);
        return says ? (records.hasNext() ? records.next() : null) : first;
    }

    private List<String> header(@Nullable CSVRecord first) {
        if (first == null) {
            return List.of();
        }
        return named ? ColumnNames.of(first.toList()) : ColumnNames.places(first.size());
    }

    private boolean accept(long begin, long end, List<String> header, CSVRecord cells)
            throws IOException {
        if (cells.size() < header.size() || !blankFrom(cells, header.size())) {
            return rows.reject(end, cells.get(0), problem(begin, end, header, cells));
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i), cells.get(i));
        }
        return rows.cells(end, named);
    }

    private static String problem(long begin, long end, List<String> header, CSVRecord cells) {
        String counts = cells.size() + " cells, but the header has " + header.size();
        if (cells.size() > header.size()) {
            return "unknown column: " + counts;
        }
        String spans =
                end > begin
                        ? "; it begins in line %d, perhaps with a quotation mark that is not closed"
                                .formatted(begin)
                        : "";
        return "missing column: " + counts + spans;
    }

    private static boolean blankFrom(CSVRecord cells, int column) {
        return cells.stream().skip(column).allMatch(String::isBlank);
    }
}
