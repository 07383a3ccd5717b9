package io.winnow.neural;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.winnow.neural.Preprocessing.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What an ONNX file says about the images it takes, to ask a person only for the rest.
 *
 * @param channels 3 for colour, 1 for grey; null where the file leaves it open
 * @param layout null where the file leaves it open
 * @param height in pixels; null where the file leaves it open
 * @param width in pixels; null where the file leaves it open
 */
public record OnnxInput(
        @Nullable Integer channels,
        @Nullable Layout layout,
        @Nullable Integer height,
        @Nullable Integer width) {

    private static final int IMAGE_RANK = 4;
    private static final int COLOUR = 3;
    private static final int GREY = 1;

    /**
     * Looks into a file; nothing is run.
     *
     * @throws IOException if it is no ONNX file of one image input; the message says why, in words
     */
    public static OnnxInput of(Path file) throws IOException {
        try (OrtSession session = Onnx.session(OnnxBytes.read(file))) {
            return of(session.getInputInfo().values());
        } catch (OrtException e) {
            throw new IOException("it cannot be run: " + e.getMessage(), e);
        }
    }

    private static OnnxInput of(Collection<NodeInfo> inputs) throws IOException {
        if (inputs.size() != 1) {
            throw new IOException("it has " + inputs.size() + " inputs, not one for images");
        }
        NodeInfo input = inputs.iterator().next();
        if (!(input.getInfo() instanceof TensorInfo info) || info.getShape().length != IMAGE_RANK) {
            throw new IOException("its input is not an image: " + input.getInfo());
        }
        return of(info.getShape());
    }

    /**
     * Three channels in second place are channels first, and so is one; an image of so few rows is
     * unlikely.
     */
    private static OnnxInput of(long[] shape) throws IOException {
        for (int channels : new int[] {COLOUR, GREY}) {
            if (shape[1] == channels) {
                return new OnnxInput(
                        channels, Layout.CHANNELS_FIRST, known(shape[2]), known(shape[3]));
            }
            if (shape[3] == channels) {
                return new OnnxInput(
                        channels, Layout.CHANNELS_LAST, known(shape[1]), known(shape[2]));
            }
        }
        if (shape[1] >= 0 && shape[3] >= 0) {
            throw new IOException(
                    "it takes images of shape %d × %d × %d, and neither end is 3 channels or 1"
                            .formatted(shape[1], shape[2], shape[3]));
        }
        return new OnnxInput(null, null, null, null);
    }

    /** The usual preprocessing, in the size, the layout and the channels that the file says. */
    public Preprocessing fit(Preprocessing usual) {
        Preprocessing sized =
                usual.with(
                        height == null ? usual.height() : height,
                        width == null ? usual.width() : width);
        Preprocessing laid = layout == null ? sized : sized.with(layout);
        return channels != null && channels == GREY ? laid.grey() : laid;
    }

    private static @Nullable Integer known(long length) {
        return length > 0 && length <= Preprocessing.LONGEST_SIDE ? (int) length : null;
    }
}
