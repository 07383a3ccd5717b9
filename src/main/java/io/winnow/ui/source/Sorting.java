package io.winnow.ui.source;

import io.winnow.sample.ImportSpec;
import java.nio.file.Files;
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
     * @return empty if they lack the one that holds the images
     */
    static Optional<ImportSpec> uploaded(List<SourceFile> files, boolean foldersAreClasses) {
        Optional<SourceFile> zip = first(files, name -> name.endsWith(".zip"));
        if (zip.isPresent()) {
            return zip.map(file -> ImportSpec.zip(path(file), foldersAreClasses).ofUpload());
        }
        String labels = first(files, Sorting::isIdxLabels).map(Sorting::path).orElse(null);
        return first(files, Sorting::isIdxImages)
                .map(images -> ImportSpec.idx(path(images), labels, List.of()).ofUpload());
    }

    /** How to import that folder, archive, manifest or IDX file of the server. */
    static ImportSpec named(String place, boolean foldersAreClasses) {
        String path = place.strip();
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".jsonl")) {
            return ImportSpec.manifest(path);
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

    private static String path(SourceFile file) {
        return file.path().toString();
    }
}
