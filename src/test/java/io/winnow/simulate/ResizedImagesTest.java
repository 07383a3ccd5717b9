package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.ImageSourceContract;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResizedImagesTest extends ImageSourceContract {

    private static final ImageShape SMALL = new ImageShape(1, 6, 6);
    private static final ImageShape WANTED = new ImageShape(3, 4, 5);

    @Override
    protected ImageSource images() {
        byte[] pixels = new byte[4 * SMALL.bytes()];
        new Random(1).nextBytes(pixels);
        return new Samples.Images(ImageSource.of(pixels, SMALL)).in(WANTED);
    }

    @Test
    void haveTheShapeThatIsWanted() {
        assertThat(images().shape()).isEqualTo(WANTED);
        assertThat(images().size()).isEqualTo(4);
    }
}
