package io.winnow.sample.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a table with one JSON object per line. */
final class JsonlTable {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final CellSink rows;

    JsonlTable(CellSink rows) {
        this.rows = rows;
    }

    void read(BoundedReader reader, String file) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        boolean more = true;
        for (long number = 1; more; number++) {
            reader.rowEnded();
            String line = next(lines, file);
            if (line == null) {
                return;
            }
            more = line.isBlank() || accept(number, line);
        }
    }

    private static @Nullable String next(BufferedReader lines, String file) throws SourceUnusable {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new SourceUnusable(file + " cannot be read to its end: " + e.getMessage(), e);
        }
    }

    private boolean accept(long number, String line) throws IOException {
        @Nullable Map<String, Object> cells;
        try {
            cells = JSON.readValue(line, OBJECT);
        } catch (JacksonException e) {
            return rows.reject(number, "", "not a JSON object: " + e.getOriginalMessage());
        }
        return cells == null
                ? rows.reject(number, "", "not a JSON object: null")
                : rows.cells(number, cells);
    }
}
