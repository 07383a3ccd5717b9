package io.winnow.sample.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Counts lines. */
final class Lines {

    private Lines() {}

    /** The number of line ends in {@code file}. */
    static long count(Path file) throws IOException {
        try (InputStream in = Gzipped.open(file)) {
            byte[] buffer = new byte[1 << 16];
            long lines = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        }
    }
}
