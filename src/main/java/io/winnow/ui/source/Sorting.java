package io.winnow.ui.source;

import io.winnow.sample.ImportSpec;
import io.winnow.sample.source.ImportLimits;
import io.winnow.sample.source.ManifestColumns;
import io.winnow.sample.source.ManifestSource;
import io.winnow.sample.source.SourceUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells from their names what kind of source some files are. */
final class Sorting {

    private Sorting() {}

    /**
     * How to import those files.
     *
     * @return empty if none of them holds samples
     */
    static Optional<ImportSpec> uploaded(List<SourceFile> files, boolean foldersAreClasses) {
        Optional<SourceFile> zip = first(files, name -> name.endsWith(".zip"));
        if (zip.isPresent()) {
            return zip.map(file -> sent(file, ImportSpec.zip(path(file), foldersAreClasses)));
        }
        Optional<SourceFile> table = first(files, Sorting::isTable);
        if (table.isPresent()) {
            return table.map(file -> sent(file, ImportSpec.table(path(file))));
        }
        String labels = first(files, Sorting::isIdxLabels).map(Sorting::path).orElse(null);
        return first(files, Sorting::isIdxImages)
                .map(images -> sent(images, ImportSpec.idx(path(images), labels, List.of())));
    }

    /** How to import that folder, archive, table, manifest or IDX file of the server. */
    static ImportSpec named(String place, boolean foldersAreClasses) throws IOException {
        String path = place.strip();
        String name = path.toLowerCase(Locale.ROOT);
        if (isTable(name)) {
            return namesFiles(path) ? ImportSpec.manifest(path) : ImportSpec.table(path);
        }
        if (name.endsWith(".zip")) {
            return ImportSpec.zip(path, foldersAreClasses);
        }
        return isIdxImages(name)
                ? ImportSpec.idx(path, labelsBeside(path), List.of())
                : ImportSpec.folder(path, foldersAreClasses);
    }

    private static @Nullable String labelsBeside(String images) {
        String labels = images.replace("images", "labels").replace("idx3", "idx1");
        return !labels.equals(images) && Files.isRegularFile(Path.of(labels)) ? labels : null;
    }

    private static boolean isTable(String name) {
        return name.matches(".*\\.((csv|tsv|tab|jsonl|ndjson|json|txt)(\\.gz)?|xlsx)");
    }

    /** Whether a table lists images, as a manifest does; false too where reading it will fail. */
    private static boolean namesFiles(String path) throws IOException {
        if (!ManifestSource.mayBe(path)) {
            return false;
        }
        try {
            return new ManifestSource(
                            Path.of(path), ManifestColumns.DEFAULT, ImportLimits.defaults())
                    .namesFiles();
        } catch (SourceUnusable | InvalidPathException e) {
            return false;
        }
    }

    private static boolean isIdxImages(String name) {
        return name.matches(".*idx3.*|.*images.*ubyte(\\.gz)?|.*\\.idx(\\.gz)?");
    }

    private static boolean isIdxLabels(String name) {
        return name.matches(".*idx1.*|.*labels.*ubyte(\\.gz)?");
    }

    private static Optional<SourceFile> first(List<SourceFile> files, Predicate<String> fits) {
        return files.stream()
                .filter(file -> fits.test(file.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static ImportSpec sent(SourceFile file, ImportSpec spec) {
        return spec.ofUpload(file.name());
    }

    private static String path(SourceFile file) {
        return file.path().toString();
    }
}
