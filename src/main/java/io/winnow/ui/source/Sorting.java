package io.winnow.ui.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.winnow.sample.ImportSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
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
        return name.matches(".*\\.((csv|tsv|tab|jsonl|ndjson|txt)(\\.gz)?|xlsx)");
    }

    /** Whether a table has a column "path", as a manifest of images has. */
    private static boolean namesFiles(String path) throws IOException {
        if (!path.toLowerCase(Locale.ROOT).matches(".*\\.(csv|jsonl|ndjson)")) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(Path.of(path), ISO_8859_1)) {
            char[] start = new char[10_000];
            int read = Math.max(0, lines.read(start));
            String first = new String(start, 0, read).lines().findFirst().orElse("");
            return first.matches("(.*[,{])?\\s*\"?path\"?\\s*([,:].*)?");
        } catch (NoSuchFileException | InvalidPathException e) {
            return false; // reading it will say so
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
