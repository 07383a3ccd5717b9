package io.winnow.sample;

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
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Opens what a spec describes. */
@Component
class Sources {

    private final ImportLimits limits;

    Sources(ImportLimits limits) {
        this.limits = limits;
    }

    /**
     * @throws SourceUnusable if there is nothing to read; the message is for a person
     */
    SampleSource open(ImportSpec spec) throws IOException {
        Path path = existing(spec.source().path());
        return switch (spec.source()) {
            case ImportSource.Zip zip -> new ZipSource(path, zip.labelsFromFolders(), limits);
            case ImportSource.Folder folder ->
                    new FolderSource(path, folder.labelsFromFolders(), limits);
            case ImportSource.Idx idx -> {
                String labels = idx.labels();
                Path labelFile = labels == null ? null : existing(labels);
                yield new IdxSource(path, labelFile, idx.classNames(), limits);
            }
            case ImportSource.Manifest manifest ->
                    new ManifestSource(
                            path,
                            new ManifestColumns(manifest.pathColumn(), manifest.labelColumn()),
                            limits);
            case ImportSource.Table table -> table(path, table);
        };
    }

    /** The table, to look at its columns. */
    TextTableSource table(ImportSource.Table table) throws IOException {
        return table(existing(table.path()), table);
    }

    private TextTableSource table(Path path, ImportSource.Table table) throws SourceUnusable {
        return new TextTableSource(path, table.textColumn(), table.labelColumn(), limits);
    }

    private static Path existing(String name) throws SourceUnusable {
        try {
            Path path = Path.of(name);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new SourceUnusable("\"" + name + "\" is no path.");
        }
        throw new SourceUnusable("There is no file or folder " + name + ".");
    }
}
