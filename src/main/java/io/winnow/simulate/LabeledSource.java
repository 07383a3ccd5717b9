package io.winnow.simulate;

import io.winnow.sample.source.FolderSource;
import io.winnow.sample.source.IdxSource;
import io.winnow.sample.source.ImportLimits;
import io.winnow.sample.source.ManifestColumns;
import io.winnow.sample.source.ManifestSource;
import io.winnow.sample.source.SampleSource;
import io.winnow.sample.source.SourceUnusable;
import io.winnow.sample.source.TextTableSource;
import io.winnow.sample.source.ZipSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Labeled samples on disk: an IDX pair, a folder or zip with one folder per class, a CSV or JSONL
 * manifest of images, or a table of texts (CSV, TSV, JSONL, XLSX).
 *
 * @param path the file or folder; of an IDX pair the images, its labels beside it, named alike
 * @param textColumn the column with texts; null for the one that looks most like it
 * @param labelColumn the column with labels; null for the one called like it
 */
public record LabeledSource(Path path, @Nullable String textColumn, @Nullable String labelColumn) {

    /** A source whose columns are guessed. */
    public static LabeledSource of(Path path) {
        return new LabeledSource(path, null, null);
    }

    /** Opens it. */
    SampleSource open() throws IOException {
        if (!Files.exists(path)) {
            throw new SourceUnusable("There is no file or folder " + path + ".");
        }
        ImportLimits limits = ImportLimits.defaults();
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isDirectory(path)) {
            Path idx = idxImages(path);
            return idx == null
                    ? new FolderSource(path, true, limits)
                    : new LabeledSource(idx, textColumn, labelColumn).open();
        }
        if (name.contains("idx3")) {
            return new IdxSource(path, labelsBeside(path), List.of(), limits);
        }
        if (name.endsWith(".zip")) {
            return new ZipSource(path, true, limits);
        }
        if (textColumn == null && ManifestSource.mayBe(name)) {
            var manifest = new ManifestSource(path, new ManifestColumns(null, labelColumn), limits);
            if (manifest.namesFiles()) {
                return manifest;
            }
        }
        return new TextTableSource(path, textColumn, labelColumn, limits);
    }

    static @Nullable Path idxImages(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("images-idx3"))
                    .min(Path::compareTo)
                    .orElse(null);
        }
    }

    private static Path labelsBeside(Path images) throws SourceUnusable {
        String name = images.getFileName().toString();
        Path labels =
                images.resolveSibling(name.replace("images", "labels").replace("idx3", "idx1"));
        if (labels.equals(images) || !Files.exists(labels)) {
            throw new SourceUnusable("There is no file of labels beside " + images + ".");
        }
        return labels;
    }
}
