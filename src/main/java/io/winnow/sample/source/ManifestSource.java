package io.winnow.sample.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Image files named by a {@link TableFile}: a column with the path, relative to the manifest's
 * folder, where there is one a column with the label (empty: not labeled), and any others as
 * metadata.
 */
public final class ManifestSource implements SampleSource {

    private final Path manifest;
    private final TableFile table;
    private final ManifestColumns columns;
    private final ImportLimits limits;

    /**
     * @throws SourceUnusable if there is no such file
     */
    public ManifestSource(Path manifest, ManifestColumns columns, ImportLimits limits)
            throws SourceUnusable {
        if (!Files.isRegularFile(manifest)) {
            throw new SourceUnusable("There is no file " + manifest + ".");
        }
        this.manifest = manifest.toAbsolutePath().normalize();
        this.table = new TableFile(this.manifest, limits, limits.maxLine());
        this.columns = columns;
        this.limits = limits;
    }

    /** Whether a file of that name may be one. */
    public static boolean mayBe(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|tab|jsonl|ndjson|json)");
    }

    @Override
    public long total() throws IOException {
        return table.rows();
    }

    /** Whether a column names files beside it, or is called as if it did. */
    public boolean namesFiles() throws IOException {
        return look().path() != null;
    }

    @Override
    public void read(RowSink sink) throws IOException {
        TableLayout layout = layout();
        ManifestColumns found = new ManifestColumns(layout.samples(), layout.label());
        table.read(new ManifestRows(folder(), name(), found, limits, sink));
    }

    /**
     * How the table is laid out.
     *
     * @throws SourceUnusable if no column names files
     */
    public TableLayout layout() throws IOException {
        ManifestLayout layout = look();
        String path = layout.path();
        if (path == null) {
            throw SourceUnusable.namesNoFiles(name(), layout.columns());
        }
        return new TableLayout(layout.columns(), path, layout.label(), table.encoding());
    }

    private ManifestLayout look() throws IOException {
        ManifestLayout layout = new ManifestLayout(folder(), columns);
        table.read(layout);
        return layout;
    }

    @Override
    public void close() {}

    private Path folder() {
        Path parent = manifest.getParent();
        return parent == null ? Path.of("/") : parent;
    }

    private String name() {
        return String.valueOf(manifest.getFileName());
    }
}
