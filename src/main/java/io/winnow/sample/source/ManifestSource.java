package io.winnow.sample.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Image files named by a CSV or JSONL file: a column with the path, relative to the manifest's
 * folder, where there is one a column with the label (empty: not labeled), and any others as
 * metadata. Its encoding is found out as that of a table of texts is.
 */
public final class ManifestSource implements SampleSource {

    private final Path manifest;
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
        this.columns = columns;
        this.limits = limits;
    }

    /** Whether a file of that name may be one. */
    public static boolean mayBe(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || isJsonLines(lower);
    }

    @Override
    public long total() throws IOException {
        return Lines.count(manifest);
    }

    /** Whether a column names files beside it, or is called as if it did. */
    public boolean namesFiles() throws IOException {
        return layout().path() != null;
    }

    @Override
    public void read(RowSink sink) throws IOException {
        ManifestLayout layout = layout();
        String path = layout.path();
        if (path == null) {
            throw SourceUnusable.namesNoFiles(name(), layout.columns());
        }
        ManifestColumns found = new ManifestColumns(path, layout.label());
        read(new ManifestRows(folder(), name(), found, limits, sink));
    }

    private ManifestLayout layout() throws IOException {
        ManifestLayout layout = new ManifestLayout(folder(), columns);
        read(layout);
        return layout;
    }

    private void read(CellSink rows) throws IOException {
        try (BoundedReader reader = open()) {
            if (isCsv()) {
                new CsvTable(rows).read(reader, name());
            } else {
                new JsonlTable(rows).read(reader, name());
            }
        }
    }

    @Override
    public void close() {}

    private BoundedReader open() throws IOException {
        BufferedReader text =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(manifest), TextEncoding.of(manifest)));
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
        return new BoundedReader(text, limits.maxLine());
    }

    private boolean isCsv() throws SourceUnusable {
        if (!mayBe(name())) {
            throw new SourceUnusable("A manifest is called .csv or .jsonl, not " + name() + ".");
        }
        return !isJsonLines(name().toLowerCase(Locale.ROOT));
    }

    private static boolean isJsonLines(String lower) {
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }

    private Path folder() {
        Path parent = manifest.getParent();
        return parent == null ? Path.of("/") : parent;
    }

    private String name() {
        return String.valueOf(manifest.getFileName());
    }
}
