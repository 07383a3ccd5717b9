package io.winnow.sample.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads image files: dimensions before pixels, pixels within a limit. */
public final class ImageFiles {

    /** Images with more pixels are decoded coarsely when only their soundness matters. */
    private static final long COARSE_FROM = 1L << 22;

    private ImageFiles() {}

    /**
     * Decodes the whole content once, to know that it can be shown and trained on.
     *
     * @param maxPixels refuse images with more pixels than this, before decoding them
     * @throws UnreadableImage if it is not an image of a known format, damaged or too large
     */
    public static InspectedImage inspect(byte[] content, long maxPixels) throws UnreadableImage {
        return withReader(
                content,
                (reader, format) -> {
                    int width = reader.getWidth(0);
                    int height = reader.getHeight(0);
                    checkPixels(width, height, maxPixels);
                    read(reader, coarseness(width, height));
                    boolean turned = Exif.orientation(content, format).transposed();
                    return turned
                            ? new InspectedImage(content, format, height, width)
                            : new InspectedImage(content, format, width, height);
                });
    }

    /**
     * The first image of the file, turned as its Exif data say.
     *
     * @throws UnreadableImage if it cannot be decoded
     */
    public static BufferedImage decode(byte[] content) throws UnreadableImage {
        return withReader(
                content,
                (reader, format) -> Exif.orientation(content, format).apply(read(reader, 1)));
    }

    /** Refuses an image of more than {@code maxPixels}. */
    public static void checkPixels(long width, long height, long maxPixels) throws UnreadableImage {
        if (width * height > maxPixels) {
            throw new UnreadableImage(
                    "%,d × %,d pixels are more than the limit of %,d"
                            .formatted(width, height, maxPixels));
        }
    }

    private static <T> T withReader(byte[] content, Reading<T> reading) throws UnreadableImage {
        ImageFormat format = ImageFormat.of(content);
        if (format == null) {
            throw new UnreadableImage(
                    content.length == 0 ? "empty" : "not a PNG, JPEG, GIF, BMP or WebP image");
        }
        if (!format.isWhole(content)) {
            throw new UnreadableImage(damage(format, "the file ends early"));
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(name(format)).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, false, true);
            return reading.from(reader, format);
        } catch (UnreadableImage e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers answer damage with every kind of runtime exception.
            throw new UnreadableImage(damage(format, e.getMessage()), e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, int step) throws IOException {
        Complaint complaint = new Complaint();
        reader.addIIOReadWarningListener(complaint);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, param);
        if (complaint.damage != null) {
            throw new IOException(complaint.damage);
        }
        return image;
    }

    private static int coarseness(long width, long height) {
        long pixels = width * height;
        return pixels <= COARSE_FROM
                ? 1
                : (int) Math.ceil(Math.sqrt((double) pixels / COARSE_FROM));
    }

    private static String name(ImageFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static String damage(ImageFormat format, @Nullable String detail) {
        String said = detail == null || detail.isBlank() ? "" : ": " + detail.strip();
        return "damaged or truncated " + format.name() + said;
    }

    private interface Reading<T> {
        T from(ImageReader reader, ImageFormat format) throws IOException;
    }

    /** Some readers only warn when the file ends early, and make up the missing pixels. */
    private static final class Complaint implements IIOReadWarningListener {

        private @Nullable String damage;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            String lower = warning.toLowerCase(Locale.ROOT);
            if (lower.contains("premature")
                    || lower.contains("corrupt")
                    || lower.contains("truncated")
                    || lower.contains("end of")) {
                damage = warning;
            }
        }
    }
}
