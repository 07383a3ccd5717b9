package io.winnow.sample;

import io.winnow.sample.source.FolderSource;
import io.winnow.sample.source.IdxSource;
import io.winnow.sample.source.ImportLimits;
import io.winnow.sample.source.ManifestColumns;
import io.winnow.sample.source.ManifestSource;
import io.winnow.sample.source.SampleSource;
import io.winnow.sample.source.SourceUnusable;
import io.winnow.sample.source.ZipSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
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
        Path path = existing(spec.path());
        return switch (spec.kind()) {
            case ZIP -> new ZipSource(path, spec.labelsFromFolders(), limits);
            case FOLDER -> new FolderSource(path, spec.labelsFromFolders(), limits);
            case IDX -> {
                String labels = spec.labelsPath();
                Path labelFile = labels == null ? null : existing(labels);
                yield new IdxSource(path, labelFile, spec.classNames(), limits);
            }
            case MANIFEST -> new ManifestSource(path, columns(spec), limits);
        };
    }

    private static ManifestColumns columns(ImportSpec spec) {
        return new ManifestColumns(
                Objects.requireNonNullElse(spec.pathColumn(), "path"), spec.labelColumn());
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
