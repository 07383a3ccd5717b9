package io.winnow.cli;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Images for training, from an IDX file or a folder, read into memory. */
final class Pictures {

    private static final int SMALLEST = 28;
    private static final int LARGEST = 64;

    private Pictures() {}

    /**
     * Reads an IDX file, or every PNG, JPEG, GIF and BMP file in a folder and below, in the order
     * of their paths. Pictures of a folder are brought to the first one's shape, its sides limited
     * to 28..64.
     *
     * @throws IOException naming the file that cannot be read
     */
    static ImageSource read(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return IdxImages.read(data);
        }
        List<Path> files = files(data);
        if (files.isEmpty()) {
            throw new IOException("no picture in " + data);
        }
        ImageShape shape = shape(decode(files.getFirst()));
        byte[] pixels = new byte[Math.multiplyExact(files.size(), shape.bytes())];
        for (int i = 0; i < files.size(); i++) {
            copy(decode(files.get(i)), shape, pixels, i * shape.bytes());
        }
        return ImageSource.of(pixels, shape);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> path.toString().matches("(?i).*\\.(png|jpe?g|gif|bmp)"))
                    .sorted()
                    .toList();
        }
    }

    private static BufferedImage decode(Path file) throws IOException {
        BufferedImage image;
        try {
            image = ImageIO.read(file.toFile());
        } catch (IOException | RuntimeException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
        if (image == null) {
            throw new IOException(file + " is no picture");
        }
        return image;
    }

    private static ImageShape shape(BufferedImage image) {
        int channels = image.getColorModel().getNumComponents() < 3 ? 1 : 3;
        return new ImageShape(
                channels,
                Math.clamp(image.getHeight(), SMALLEST, LARGEST),
                Math.clamp(image.getWidth(), SMALLEST, LARGEST));
    }

    private static void copy(BufferedImage image, ImageShape shape, byte[] into, int at) {
        BufferedImage scaled =
                new BufferedImage(
                        shape.width(),
                        shape.height(),
                        shape.channels() == 1
                                ? BufferedImage.TYPE_BYTE_GRAY
                                : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = scaled.createGraphics();
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, shape.width(), shape.height(), null);
        canvas.dispose();
        int area = shape.width() * shape.height();
        for (int c = 0; c < shape.channels(); c++) {
            for (int p = 0; p < area; p++) {
                into[at + c * area + p] =
                        (byte)
                                scaled.getRaster()
                                        .getSample(p % shape.width(), p / shape.width(), c);
            }
        }
    }
}
