package io.winnow.cli;

import io.winnow.neural.Preprocessing;
import io.winnow.simulate.EncoderNames;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What an encoder in an ONNX file wants its images to be. */
final class OnnxOptions {

    private static final Path SHIPPED = Path.of("data", "encoders");

    @Option(
            names = "--onnx-size",
            defaultValue = "224",
            paramLabel = "PIXELS",
            description =
                    "The side of the square images of an ONNX file that takes any size"
                            + " (${DEFAULT-VALUE}).")
    private int size;

    @Option(
            names = "--onnx-plain",
            description =
                    "An ONNX file takes pixels from 0 to 255. Default: 0 to 1, less ImageNet's mean,"
                            + " over its deviation.")
    private boolean plain;

    EncoderNames names() {
        return new EncoderNames(
                SHIPPED,
                plain ? Preprocessing.plain(size, size) : Preprocessing.imageNet(size, size));
    }
}
