package io.winnow.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.ImageSourceContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PixelFileTest extends ImageSourceContract {

    private static final ImageShape SHAPE = new ImageShape(1, 5, 3);

    @TempDir Path folder;

    @Override
    protected ImageSource images() throws Exception {
        byte[] pixels = new byte[4 * SHAPE.bytes()];
        new Random(1).nextBytes(pixels);
        try (PixelFile file = PixelFile.open(folder.resolve("pixels"), SHAPE)) {
            file.append(pixels, 4);
            return file.map();
        }
    }

    @Test
    void halfAnImageAtTheEndIsCutOff() throws Exception {
        images();
        Path path = folder.resolve("pixels");
        Files.write(path, new byte[7], StandardOpenOption.APPEND);
        try (PixelFile file = PixelFile.open(path, SHAPE)) {
            assertThat(file.size()).isEqualTo(4);
            file.append(new byte[SHAPE.bytes()], 1);
            assertThat(file.map().size()).isEqualTo(5);
        }
        assertThat(path).hasSize(5L * SHAPE.bytes());
    }

    @Test
    void anEmptyFileHasNoImages() throws Exception {
        try (PixelFile file = PixelFile.open(folder.resolve("none"), SHAPE)) {
            assertThat(file.map().size()).isZero();
        }
    }
}
