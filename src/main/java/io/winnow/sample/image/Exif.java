package io.winnow.sample.image;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The orientation that a JPEG or PNG file names; browsers look for it in no other format. */
final class Exif {

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_EXIF = 0x65584966; // "eXIf", PNG 1.5 extensions

    private Exif() {}

    /** Upright where the file says nothing or what it says cannot be read, as in a browser. */
    static Orientation orientation(byte[] content, ImageFormat format) {
        try {
            byte[] tiff =
                    switch (format) {
                        case JPEG -> ofJpeg(content);
                        case PNG -> ofPng(ByteBuffer.wrap(content));
                        case GIF, BMP, WEBP -> new byte[0];
                    };
            return tiff.length == 0 ? Orientation.UPRIGHT : of(tiff);
        } catch (IOException | RuntimeException e) {
            // Damage beside the pixels is no reason to refuse a picture that every viewer shows.
            return Orientation.UPRIGHT;
        }
    }

    private static byte[] ofJpeg(byte[] content) throws IOException {
        try (var in = stream(content)) {
            List<JPEGSegment> found = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
            if (found.isEmpty()) {
                return new byte[0];
            }
            try (InputStream data = found.getFirst().data()) {
                data.skipNBytes(1); // the name is padded to six bytes
                return data.readAllBytes();
            }
        }
    }

    private static byte[] ofPng(ByteBuffer file) {
        int at = PNG_SIGNATURE;
        while (at + 12 <= file.capacity()) {
            int length = file.getInt(at);
            if (length < 0 || length > file.capacity() - at - 12) {
                break;
            }
            if (file.getInt(at + 4) == PNG_EXIF) {
                byte[] data = new byte[length];
                file.get(at + 8, data);
                return data;
            }
            at += 12 + length;
        }
        return new byte[0];
    }

    private static Orientation of(byte[] tiff) throws IOException {
        try (var in = stream(tiff)) {
            Entry entry = new TIFFReader().read(in).getEntryById(TIFF.TAG_ORIENTATION);
            return entry != null && entry.getValue() instanceof Number tag
                    ? Orientation.of(tag.intValue())
                    : Orientation.UPRIGHT;
        }
    }

    private static MemoryCacheImageInputStream stream(byte[] content) {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(content));
    }
}
