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

/** Reads a manifest with a header row and commas. */
final class CsvManifest {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get();

    private final ManifestColumns columns;
    private final ManifestRows rows;

    CsvManifest(ManifestColumns columns, ManifestRows rows) {
        this.columns = columns;
        this.rows = rows;
    }

    void read(BoundedReader reader, String file) throws IOException {
        try (CSVParser parser = parse(reader, file)) {
            List<String> header = parser.getHeaderNames();
            checkHeader(header, file);
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

    private static CSVParser parse(BoundedReader reader, String file) throws IOException {
        try {
            return CSVParser.parse(reader, FORMAT);
        } catch (IllegalArgumentException e) {
            throw new SourceUnusable(file + " has a bad header: " + e.getMessage(), e);
        }
    }

    private void checkHeader(List<String> header, String file) throws SourceUnusable {
        String label = columns.label();
        for (String wanted :
                label == null ? List.of(columns.path()) : List.of(columns.path(), label)) {
            if (!header.contains(wanted)) {
                throw new SourceUnusable(
                        "%s has no column \"%s\". Its columns are: %s."
                                .formatted(file, wanted, String.join(", ", header)));
            }
        }
    }

    private boolean accept(long line, List<String> header, CSVRecord cells) {
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
        return rows.accept(line, named);
    }
}
