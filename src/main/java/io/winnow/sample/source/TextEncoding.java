package io.winnow.sample.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds out how a text file is encoded. */
final class TextEncoding {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** A handful of letters with accents is no evidence: the detector takes "öß" for Greek. */
    private static final long ENOUGH_LETTERS = 16;

    private TextEncoding() {}

    /**
     * What the byte order mark says; else UTF-8 if the whole file is; else what its letters beyond
     * ASCII look like, if there are enough to tell; else windows-1252, in which every file can be
     * read.
     */
    static Charset of(Path file) throws IOException {
        UniversalDetector detector = new UniversalDetector();
        byte[] buffer = new byte[1 << 16];
        Utf8 utf8 = new Utf8();
        long letters = 0;
        try (InputStream in = Gzipped.open(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!detector.isDone()) {
                    detector.handleData(buffer, 0, read);
                }
                utf8.accept(buffer, read);
                letters += beyondAscii(buffer, read);
            }
        }
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        if (found != null && found.startsWith("UTF-") && Charset.isSupported(found)) {
            return Charset.forName(found);
        }
        if (utf8.isValid()) {
            return StandardCharsets.UTF_8;
        }
        boolean telling = found != null && letters >= ENOUGH_LETTERS;
        return telling && Charset.isSupported(found) ? Charset.forName(found) : WESTERN;
    }

    private static int beyondAscii(byte[] bytes, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += bytes[i] < 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether bytes that come in pieces are UTF-8. */
    private static final class Utf8 {

        private final CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer scratch = CharBuffer.allocate((1 << 16) + 8);
        private byte[] left = new byte[0];
        private boolean valid = true;

        void accept(byte[] bytes, int length) {
            if (!valid) {
                return;
            }
            ByteBuffer all = ByteBuffer.allocate(left.length + length).put(left);
            all.put(bytes, 0, length).flip();
            scratch.clear();
            valid = !decoder.decode(all, scratch, false).isError();
            left = new byte[all.remaining()];
            all.get(left);
        }

        boolean isValid() {
            scratch.clear();
            return valid && !decoder.decode(ByteBuffer.wrap(left), scratch, true).isError();
        }
    }
}
