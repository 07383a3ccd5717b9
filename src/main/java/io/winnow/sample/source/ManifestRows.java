package io.winnow.sample.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a manifest's row into a {@link SourceRow}. */
final class ManifestRows {

    private final Path folder;
    private final ManifestColumns columns;
    private final ImportLimits limits;
    private final RowSink sink;

    ManifestRows(Path folder, ManifestColumns columns, ImportLimits limits, RowSink sink) {
        this.folder = folder;
        this.columns = columns;
        this.limits = limits;
        this.sink = sink;
    }

    boolean accept(long line, Map<String, Object> cells) {
        Map<String, Object> rest = new LinkedHashMap<>(cells);
        Object path = rest.remove(columns.path());
        Object label = rest.remove(columns.labelName());
        if (!(path instanceof String name) || name.isBlank()) {
            return reject(line, "", "no \"" + columns.path() + "\"");
        }
        if (label instanceof Map || label instanceof Iterable) {
            return reject(line, name, "the label is not one name");
        }
        try {
            Path file = FileNames.below(folder, name);
            return sink.row(
                    new SourceRow(
                            line,
                            name,
                            text(label),
                            rest,
                            () -> FileContent.inspect(file, limits)));
        } catch (IOException e) {
            return sink.rejected(Reasons.rejection(line, name, e));
        }
    }

    boolean reject(long line, String file, String reason) {
        return sink.rejected(new Rejection(line, file, reason));
    }

    private static @Nullable String text(@Nullable Object label) {
        return label == null || label.toString().isBlank() ? null : label.toString().strip();
    }
}
