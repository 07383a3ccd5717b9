package io.winnow.sample.source;

import java.io.IOException;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a table that is one JSON array of objects, an object at a time. */
final class JsonArrayTable {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final CellSink rows;

    JsonArrayTable(CellSink rows) {
        this.rows = rows;
    }

    /**
     * @throws SourceUnusable where it stops being JSON; what came before has arrived
     */
    void read(BoundedReader reader, String file) throws IOException {
        try (JsonParser parser = JSON.createParser(reader)) {
            parser.nextToken();
            boolean more = true;
            while (more && parser.nextToken() != JsonToken.END_ARRAY) {
                reader.rowEnded();
                more = accept(parser);
            }
        } catch (JacksonException e) {
            throw new SourceUnusable(
                    "%s cannot be read to its end: line %d, %s"
                            .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        }
    }

    private boolean accept(JsonParser parser) throws IOException {
        long line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> cells = JSON.readValue(parser, OBJECT);
            return rows.cells(line, cells);
        }
        parser.skipChildren();
        return rows.reject(line, "", "not a JSON object");
    }
}
