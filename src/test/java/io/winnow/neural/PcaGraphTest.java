package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.represent.PcaEncoder;
import org.junit.jupiter.api.Test;

class PcaGraphTest extends EncoderGraphContract {

    private static final ImageShape SHAPE = new ImageShape(3, 7, 5);

    @Override
    EncoderGraph graph() {
        return new PcaGraph(encoder());
    }

    @Override
    Inference reference() {
        return of(encoder());
    }

    /** Every image is the mean, which has no direction. */
    @Test
    void theMeanBecomesTheFirstAxis() throws Exception {
        ImageSource grey = ImageSource.of(new byte[5 * SHAPE.bytes()], SHAPE);
        PcaEncoder constant = PcaEncoder.fit(grey, 2, 1, Progress.NONE);
        byte[] mean = new byte[SHAPE.bytes()];
        try (OnnxInference onnx = OnnxInference.open(new PcaGraph(constant))) {
            assertThat(onnx.encode(mean, 1)).containsExactly(constant.encode(mean, 1));
            assertThat(onnx.encode(mean, 1)).containsExactly(1, 0);
        }
    }

    private static PcaEncoder encoder() {
        ImageSource images = ImageSource.of(pixels(SHAPE, 40), SHAPE);
        return PcaEncoder.fit(images, 9, 1, Progress.NONE);
    }
}
