package io.winnow.neural;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.represent.Encoder;
import io.winnow.learning.represent.EncoderContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;

class ResNetEncoderContractTest extends EncoderContract {

    private static final Architecture SMALL =
            new Architecture(new ImageShape(1, 12, 12), 4, List.of(4, 6), List.of(2, 2));

    @TempDir private Path folder;

    /** Opens the encoder the way under test. */
    Encoder load(Path file) throws IOException {
        return ResNetEncoder.load(file);
    }

    @Override
    protected Encoder encoder() throws Exception {
        Path file = folder.resolve("small.safetensors");
        if (!Files.exists(file)) {
            byte[] pixels = new byte[20 * SMALL.input().bytes()];
            new Random(4).nextBytes(pixels);
            EncoderFile fresh =
                    new EncoderFile(SMALL, new Scale(0.5f, 0.3f), Weights.trunk(SMALL, 1));
            ImageSource images = ImageSource.of(pixels, SMALL.input());
            new TrainedEncoder(Components.fit(fresh, images, Progress.NONE), List.of()).write(file);
        }
        return load(file);
    }
}
