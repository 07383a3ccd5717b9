package io.winnow.simulate;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.represent.PcaEncoder;
import java.util.List;
import java.util.Random;

class ImageSampleEncoderTest extends SampleEncoderContract {

    private static final ImageShape SHAPE = new ImageShape(1, 6, 5);

    @Override
    SampleEncoder encoder() {
        return new ImageSampleEncoder(PcaEncoder.fit(images(), 8, 1, Progress.NONE));
    }

    @Override
    Samples samples() {
        return new Samples.Images(images());
    }

    @Override
    Samples others() {
        return new Samples.Texts(List.of("one", "two"));
    }

    private static ImageSource images() {
        byte[] pixels = new byte[600 * SHAPE.bytes()];
        new Random(1).nextBytes(pixels);
        return ImageSource.of(pixels, SHAPE);
    }
}
