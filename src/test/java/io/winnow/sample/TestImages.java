package io.winnow.sample;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Image files made on the spot; equal seeds, equal pixels. */
public final class TestImages {

    private TestImages() {}

    public static byte[] png(int width, int height, long seed) {
        return written("png", noise(width, height, seed));
    }

    public static byte[] written(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage noise(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    /**
     * Writes PNG files of 8 × 8 into the folders "dark" and "bright" in turn: a shade of their own
     * over two rows of noise.
     *
     * @param count at most 60
     */
    public static void shades(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int shade = i % 2 == 0 ? 20 + i : 195 + i;
            BufferedImage image = noise(8, 8, i);
            for (int at = 0; at < 48; at++) {
                image.setRGB(at % 8, at / 8, new Color(shade, shade, shade).getRGB());
            }
            Path place = Files.createDirectories(folder.resolve(i % 2 == 0 ? "dark" : "bright"));
            Files.write(place.resolve(i + ".png"), written("png", image));
        }
    }

    public static byte[] resource(String name) {
        try (var in = TestImages.class.getResourceAsStream("/golden/sample/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An IDX file of {@code count} images, {@code size} × {@code size}, pixel = f(image, place).
     */
    public static byte[] idxImages(int count, int size) {
        ByteBuffer file = ByteBuffer.allocate(16 + count * size * size);
        file.putInt(0x803).putInt(count).putInt(size).putInt(size);
        for (int i = 0; i < count; i++) {
            file.put(idxImage(i, size));
        }
        return file.array();
    }

    public static byte[] idxImage(int index, int size) {
        byte[] pixels = new byte[size * size];
        new Random(index).nextBytes(pixels);
        return pixels;
    }

    public static byte[] idxLabels(int... labels) {
        ByteBuffer file = ByteBuffer.allocate(8 + labels.length);
        file.putInt(0x801).putInt(labels.length);
        for (int label : labels) {
            file.put((byte) label);
        }
        return file.array();
    }
}
