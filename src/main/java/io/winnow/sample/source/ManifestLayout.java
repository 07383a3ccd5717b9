package io.winnow.sample.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the first rows of a manifest until one tells which column names files. */
final class ManifestLayout implements CellSink {

    private static final String USUAL_PATH = "path";
    private static final int MOST_ROWS = 100;

    private final Path folder;
    private final ManifestColumns wanted;
    private final Set<String> columns = new LinkedHashSet<>();
    private @Nullable String path;
    private int rows;

    ManifestLayout(Path folder, ManifestColumns wanted) {
        this.folder = folder;
        this.wanted = wanted;
        this.path = wanted.path();
    }

    /** The column that names files; null if no row told. */
    @Nullable String path() {
        return path;
    }

    /** The column with labels; null if there is none. */
    @Nullable String label() {
        String label = wanted.label();
        if (label == null) {
            return TextColumns.label(columns).filter(c -> !c.equals(path)).orElse(null);
        }
        return label.isEmpty() ? null : label;
    }

    /** Every column that was seen. */
    List<String> columns() {
        return List.copyOf(columns);
    }

    @Override
    public void header(List<String> header) {
        columns.addAll(header);
        if (path == null && columns.contains(USUAL_PATH)) {
            path = USUAL_PATH;
        }
    }

    @Override
    public boolean cells(long line, Map<String, Object> cells) {
        columns.addAll(cells.keySet());
        if (path == null) {
            path =
                    cells.containsKey(USUAL_PATH)
                            ? USUAL_PATH
                            : cells.keySet().stream()
                                    .filter(column -> namesFile(cells.get(column)))
                                    .findFirst()
                                    .orElse(null);
        }
        return more();
    }

    @Override
    public boolean reject(long line, String file, String reason) {
        return more();
    }

    private boolean more() {
        return path == null && ++rows < MOST_ROWS;
    }

    private boolean namesFile(@Nullable Object cell) {
        if (!(cell instanceof String name) || name.isBlank()) {
            return false;
        }
        try {
            FileNames.below(folder, name);
            return true;
        } catch (IOException e) {
            return false; // a label, a number, a file that is not there
        }
    }
}
