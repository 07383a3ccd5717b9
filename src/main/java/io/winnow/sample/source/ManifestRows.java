package io.winnow.sample.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a manifest's row into a {@link SourceRow}. */
final class ManifestRows implements CellSink {

    private final Path folder;
    private final String file;
    private final ManifestColumns columns;
    private final ImportLimits limits;
    private final RowSink sink;

    ManifestRows(
            Path folder, String file, ManifestColumns columns, ImportLimits limits, RowSink sink) {
        this.folder = folder;
        this.file = file;
        this.columns = columns;
        this.limits = limits;
        this.sink = sink;
    }

    @Override
    public void header(List<String> header) throws SourceUnusable {
        for (String column :
                Stream.of(columns.path(), columns.label()).filter(Objects::nonNull).toList()) {
            if (!header.contains(column)) {
                throw SourceUnusable.missing(column, file, header);
            }
        }
    }

    @Override
    public boolean cells(long line, Map<String, Object> cells) {
        Map<String, Object> rest = new LinkedHashMap<>(cells);
        Object path = rest.remove(columns.path());
        Object label = columns.label() == null ? null : rest.remove(columns.label());
        if (!(path instanceof String name) || name.isBlank()) {
            return reject(line, "", "no \"" + columns.path() + "\"");
        }
        if (label instanceof Map || label instanceof Iterable) {
            return reject(line, name, "the label is not one name");
        }
        try {
            Path file = FileNames.below(folder, name);
            return sink.row(
                    SourceRow.image(
                            line,
                            name,
                            text(label),
                            rest,
                            () -> FileContent.inspect(file, limits)));
        } catch (IOException e) {
            return sink.rejected(Reasons.rejection(line, name, e));
        }
    }

    @Override
    public boolean reject(long line, String file, String reason) {
        return sink.rejected(new Rejection(line, file, reason));
    }

    private static @Nullable String text(@Nullable Object label) {
        return label == null || label.toString().isBlank() ? null : label.toString().strip();
    }
}
