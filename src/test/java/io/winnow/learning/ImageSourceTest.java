package io.winnow.learning;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ImageSourceTest extends ImageSourceContract {

    @Override
    protected ImageSource images() {
        byte[] pixels = new byte[5 * 3 * 4 * 2];
        new Random(1).nextBytes(pixels);
        return ImageSource.of(pixels, new ImageShape(3, 4, 2));
    }

    @Test
    void halfAnImageIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageSource.of(new byte[6], new ImageShape(1, 2, 2)))
                .withMessageContaining("6 bytes");
    }
}
