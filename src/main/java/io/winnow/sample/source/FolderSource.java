package io.winnow.sample.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Image files of a folder and the folders in it, in the order of their names. */
public final class FolderSource implements SampleSource {

    private final Path root;
    private final boolean labelsFromFolders;
    private final ImportLimits limits;

    /**
     * @param labelsFromFolders whether the folder an image lies in names its class
     * @throws SourceUnusable if there is no such folder
     */
    public FolderSource(Path root, boolean labelsFromFolders, ImportLimits limits)
            throws SourceUnusable {
        if (!Files.isDirectory(root)) {
            throw new SourceUnusable("There is no folder " + root + ".");
        }
        this.root = root.toAbsolutePath().normalize();
        this.labelsFromFolders = labelsFromFolders;
        this.limits = limits;
    }

    @Override
    public long total() throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> !Files.isDirectory(file)).count();
        }
    }

    @Override
    public void read(RowSink sink) throws IOException {
        new Walk(sink).folder(root);
    }

    @Override
    public void close() {}

    private final class Walk {

        private final RowSink sink;
        private long position;

        Walk(RowSink sink) {
            this.sink = sink;
        }

        boolean folder(Path folder) throws IOException {
            for (Path child : children(folder)) {
                boolean more =
                        Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)
                                ? folder(child)
                                : file(child);
                if (!more) {
                    return false;
                }
            }
            return true;
        }

        private boolean file(Path file) {
            String name = root.relativize(file).toString().replace('\\', '/');
            if (FileNames.isDropping(name)) {
                return true;
            }
            position++;
            try {
                Path real = FileNames.below(root, name);
                return sink.row(
                        SourceRow.image(
                                position,
                                name,
                                label(name),
                                Map.of(),
                                () -> FileContent.inspect(real, limits)));
            } catch (IOException e) {
                return sink.rejected(Reasons.rejection(position, name, e));
            }
        }
    }

    private @Nullable String label(String name) {
        return labelsFromFolders ? FileNames.folder(name) : null;
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        }
        children.sort(null);
        return children;
    }
}
