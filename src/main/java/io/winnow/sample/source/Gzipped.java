package io.winnow.sample.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Opens files that may be gzipped. */
final class Gzipped {

    private Gzipped() {}

    /** What is in {@code file}, unpacked if its name ends in .gz. */
    static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (IOException e) {
            in.close();
            throw new SourceUnusable(file.getFileName() + " is no gzip file.", e);
        }
    }
}
