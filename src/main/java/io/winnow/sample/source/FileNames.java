package io.winnow.sample.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of files as archives, folders and manifests give them, and how far they may reach. */
final class FileNames {

    private static final List<String> DROPPINGS =
            List.of("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini");

    private FileNames() {}

    /** Files that an operating system leaves behind and nobody meant to import. */
    static boolean isDropping(String name) {
        for (String part : parts(name)) {
            if (DROPPINGS.contains(part) || part.startsWith("._")) {
                return true;
            }
        }
        return false;
    }

    /** Whether an archive entry of that name would lie outside of the archive's folder. */
    static boolean escapes(String name) {
        return name.startsWith("/")
                || name.startsWith("\\")
                || name.matches("[A-Za-z]:.*")
                || name.indexOf('\0') >= 0
                || List.of(parts(name)).contains("..");
    }

    /** The folder that the file lies in, as a class name; null if it lies at the top. */
    static @Nullable String folder(String name) {
        String[] parts = parts(name);
        return parts.length < 2 ? null : parts[parts.length - 2];
    }

    /**
     * The file that {@code name} means below {@code root}.
     *
     * @throws IOException if there is none, or it lies elsewhere, be it through links
     */
    static Path below(Path root, String name) throws IOException {
        Path file;
        try {
            file = root.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new IOException("not a file name", e);
        }
        if (Path.of(name).isAbsolute() || !file.startsWith(root.normalize())) {
            throw new IOException("the path leaves the folder");
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("no such file");
        }
        if (!Files.exists(file)) {
            throw new IOException("a link to a file that does not exist");
        }
        if (!file.toRealPath().startsWith(root.toRealPath())) {
            throw new IOException("a link that leaves the folder");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("not a file");
        }
        return file;
    }

    private static String[] parts(String name) {
        return name.split("[/\\\\]");
    }
}
