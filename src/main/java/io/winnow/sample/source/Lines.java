package io.winnow.sample.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Counts lines, and the rows of tables whose cells may span several of them. */
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

    /**
     * The number of line ends outside double quotes, which is how many rows a well-formed CSV file
     * has; all line ends where a quote is never closed.
     */
    static long countUnquoted(Path file) throws IOException {
        try (InputStream in = Gzipped.open(file)) {
            byte[] buffer = new byte[1 << 16];
            long unquoted = 0;
            long quoted = 0;
            boolean inside = false;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    inside ^= buffer[i] == '"';
                    unquoted += !inside && buffer[i] == '\n' ? 1 : 0;
                    quoted += inside && buffer[i] == '\n' ? 1 : 0;
                }
            }
            return inside ? unquoted + quoted : unquoted;
        }
    }
}
