package io.winnow.cli;

import io.winnow.neural.OnnxInput;
import io.winnow.neural.Preprocessing;
import io.winnow.neural.Preprocessing.Layout;
import io.winnow.neural.Preprocessing.Order;
import io.winnow.neural.Preprocessing.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an ONNX network wants to be given for an image; what its file says need not be said. */
final class PreprocessingOptions {

    @Option(
            names = "--size",
            paramLabel = "HxW",
            description = "ONNX: rows and columns, like 224 or 256x192; else what the file says.")
    private @Nullable String size;

    @Option(
            names = "--layout",
            description = "ONNX: ${COMPLETION-CANDIDATES}; else what the file says.")
    private @Nullable Layout layout;

    @Option(
            names = "--channels",
            description =
                    "ONNX: ${COMPLETION-CANDIDATES}; else GREY where the file takes one channel, and"
                            + " RGB.")
    private @Nullable Order order;

    @Option(
            names = "--range",
            defaultValue = "ZERO_TO_1",
            description = "ONNX: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Range range = Range.ZERO_TO_1;

    @Option(
            names = "--mean",
            split = ",",
            paramLabel = "NUMBER",
            description =
                    "ONNX: taken off red, green and blue, or grey, in that range. By default ImageNet's for"
                            + " 0..1 and 0 for 0..255.")
    private List<Float> mean = List.of();

    @Option(
            names = "--deviation",
            split = ",",
            paramLabel = "NUMBER",
            description = "ONNX: what they are then divided by. By default as for --mean, and 1.")
    private List<Float> deviation = List.of();

    /**
     * @throws IllegalArgumentException if something is missing or impossible; the message says what
     */
    Preprocessing of(OnnxInput input) {
        Integer height = input.height();
        Integer width = input.width();
        if (size != null) {
            String[] sides = size.split("x", -1);
            height = side(sides[0]);
            width = side(sides[sides.length - 1]);
        }
        if (height == null || width == null) {
            throw new IllegalArgumentException(
                    "The file takes images of any size: say which with --size.");
        }
        Preprocessing colour =
                range == Range.ZERO_TO_1
                        ? Preprocessing.imageNet(height, width)
                        : Preprocessing.plain(height, width);
        Preprocessing found = input.fit(colour).with(height, width);
        Order stated = order == null ? found.order() : order;
        Preprocessing usual = stated == Order.GREY ? colour.grey() : colour;
        return new Preprocessing(
                height,
                width,
                layout == null ? found.layout() : layout,
                stated,
                range,
                mean.isEmpty() ? usual.mean() : mean,
                deviation.isEmpty() ? usual.deviation() : deviation);
    }

    private static int side(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(text + " is no number of pixels");
        }
        return Integer.parseInt(text);
    }
}
