package io.winnow.sample.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats that are taken in, told apart by their first bytes and not by their names. */
public enum ImageFormat {
    PNG("\u0089PNG\r\n\u001a\n"),
    JPEG("\u00ff\u00d8\u00ff"),
    GIF("GIF8"),
    BMP("BM"),
    WEBP("RIFF");

    private static final byte[] WEBP_MARK = "WEBP".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] start;

    ImageFormat(String start) {
        this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The format of a file with this content; null if it is none of these. */
    public static @Nullable ImageFormat of(byte[] content) {
        for (ImageFormat format : values()) {
            if (format.matches(content)) {
                return format;
            }
        }
        return null;
    }

    /** Like {@code image/png}. */
    public String mediaType() {
        return "image/" + name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the file is as long as its header says. Only WebP is asked: its reader fills in what
     * is missing without a word, the others complain by themselves.
     */
    boolean isWhole(byte[] content) {
        return this != WEBP
                || content.length
                        >= 8L
                                + Integer.toUnsignedLong(
                                        ByteBuffer.wrap(content)
                                                .order(ByteOrder.LITTLE_ENDIAN)
                                                .getInt(4));
    }

    private boolean matches(byte[] content) {
        return begins(content, 0, start) && (this != WEBP || begins(content, 8, WEBP_MARK));
    }

    private static boolean begins(byte[] content, int at, byte[] with) {
        return content.length >= at + with.length
                && Arrays.equals(content, at, at + with.length, with, 0, with.length);
    }
}
