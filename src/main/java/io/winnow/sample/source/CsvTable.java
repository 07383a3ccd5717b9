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
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads a table with a header row, its cells parted by a character. */
final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get();

    private final CSVFormat format;
    private final CellSink rows;

    /** Commas, as RFC 4180 has it. */
    CsvTable(CellSink rows) {
        this(FORMAT, rows);
    }

    private CsvTable(CSVFormat format, CellSink rows) {
        this.format = format;
        this.rows = rows;
    }

    /** Parted by {@code delimiter}; quotes where they are not allowed are part of the cell. */
    static CsvTable lenient(char delimiter, CellSink rows) {
        return new CsvTable(
                FORMAT.builder()
                        .setDelimiter(delimiter)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get(),
                rows);
    }

    /** Parted by tabs and never quoted, as the media type text/tab-separated-values has it. */
    static CsvTable tabs(CellSink rows) {
        return new CsvTable(FORMAT.builder().setDelimiter('\t').setQuote(null).get(), rows);
    }

    void read(BoundedReader reader, String file) throws IOException {
        try (CSVParser parser = parse(reader, file)) {
            List<String> header = parser.getHeaderNames();
            rows.header(header);
            Iterator<CSVRecord> records = parser.iterator();
            boolean more = true;
            while (more) {
                reader.rowEnded();
                if (!records.hasNext()) {
                    return;
                }
                CSVRecord cells = records.next();
                more = accept(parser.getCurrentLineNumber(), header, cells);
            }
        } catch (UncheckedIOException e) {
            throw new SourceUnusable(file + " cannot be read to its end: " + e.getMessage(), e);
        }
    }

    private CSVParser parse(BoundedReader reader, String file) throws IOException {
        try {
            return CSVParser.parse(reader, format);
        } catch (IllegalArgumentException e) {
            throw new SourceUnusable(file + " has a bad header: " + e.getMessage(), e);
        }
    }

    private boolean accept(long line, List<String> header, CSVRecord cells) throws IOException {
        if (cells.size() != header.size()) {
            String problem = cells.size() > header.size() ? "unknown column: " : "missing column: ";
            return rows.reject(
                    line,
                    cells.get(0),
                    problem + cells.size() + " cells, but the header has " + header.size());
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i), cells.get(i));
        }
        return rows.cells(line, named);
    }
}
