package io.winnow.neural;

import io.winnow.learning.represent.Encoder;
import java.io.IOException;
import java.nio.file.Path;

/** The same contract where ONNX Runtime cannot start. */
class ResNetEncoderInTorchTest extends ResNetEncoderContractTest {

    @Override
    Encoder load(Path file) throws IOException {
        return ResNetEncoder.load(
                file,
                weights -> {
                    throw new UnsatisfiedLinkError("no such library");
                });
    }
}
