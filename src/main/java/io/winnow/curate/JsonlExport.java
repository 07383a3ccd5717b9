package io.winnow.curate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object per line; the posterior is an object of class names. */
final class JsonlExport implements ExportWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Appendable out;
    private final List<String> classes;

    JsonlExport(Appendable out, List<String> classes) {
        this.out = out;
        this.classes = classes;
    }

    @Override
    public void write(ExportedSample row) throws IOException {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("sample", row.sample().id());
        cells.put("name", row.sample().name());
        cells.put("content_hash", row.sample().contentHash());
        cells.put("split", lower(row.sample().split()));
        if (row.text() != null) {
            cells.put("text", row.text());
        }
        cells.put("label", row.label());
        cells.put("provenance", lower(row.provenance()));
        cells.put("kind", lower(row.kind()));
        cells.put("not_sure", row.notSure());
        cells.put("labeled_by", row.labeledBy());
        cells.put("answered_at", row.answeredAt() == null ? null : row.answeredAt().toString());
        cells.put("comment", row.comment());
        cells.put("predicted", row.predicted());
        cells.put("posterior", posterior(row.posterior()));
        cells.put("model", row.model());
        String metadata = row.sample().metadata();
        cells.put("metadata", metadata == null ? null : JSON.readTree(metadata));
        out.append(JSON.writeValueAsString(cells)).append('\n');
    }

    @Override
    public void flush() {}

    private @Nullable Map<String, Float> posterior(float[] values) {
        if (values.length == 0) {
            return null;
        }
        Map<String, Float> byClass = new LinkedHashMap<>();
        for (int c = 0; c < classes.size(); c++) {
            byClass.put(classes.get(c), values[c]);
        }
        return byClass;
    }

    private static @Nullable String lower(@Nullable Object value) {
        return value == null ? null : value.toString().toLowerCase(Locale.ROOT);
    }
}
