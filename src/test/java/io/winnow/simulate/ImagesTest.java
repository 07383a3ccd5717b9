package io.winnow.simulate;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import java.util.Random;

class ImagesTest extends SamplesContract {

    @Override
    Samples samples() {
        ImageShape shape = new ImageShape(3, 4, 2);
        byte[] pixels = new byte[5 * shape.bytes()];
        new Random(2).nextBytes(pixels);
        return new Samples.Images(ImageSource.of(pixels, shape));
    }
}
