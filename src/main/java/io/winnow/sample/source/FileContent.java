package io.winnow.sample.source;

import io.winnow.sample.image.ImageFiles;
import io.winnow.sample.image.InspectedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads image files within the limits. */
final class FileContent {

    private FileContent() {}

    static InspectedImage inspect(Path file, ImportLimits limits) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ImageFiles.inspect(bounded(in, limits), limits.maxPixels());
        }
    }

    /** All of {@code in}, unless that is more than a file may have. */
    static byte[] bounded(InputStream in, ImportLimits limits) throws IOException {
        int most = Math.toIntExact(limits.maxFile().toBytes());
        byte[] content = in.readNBytes(most + 1);
        if (content.length > most) {
            throw new IOException("larger than the limit of %,d bytes".formatted(most));
        }
        return content;
    }
}
