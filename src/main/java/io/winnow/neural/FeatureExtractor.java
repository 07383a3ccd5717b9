package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.winnow.learning.ImageShape;
import java.util.function.UnaryOperator;

/** Runs images through a network in inference, in float32, a chunk at a time. */
final class FeatureExtractor implements AutoCloseable {

    private static final int MOST = 256;
    private static final int PIXELS = 256 * 56 * 56;

    private final EncoderFile file;
    private final NDManager manager;
    private final Parameters parameters;
    private final ResNet network;

    FeatureExtractor(EncoderFile file) {
        this.file = file;
        manager = Torch.engine().newBaseManager();
        parameters = new Parameters(manager, file.tensors());
        network = new ResNet(file.architecture(), parameters, Precision.FLOAT32);
    }

    /** The network's tensors. */
    Parameters parameters() {
        return parameters;
    }

    /**
     * What {@code finish} makes of the {@link Features} of each image.
     *
     * @param pixels {@code count} × C × H × W, 0..255
     * @return {@code count} × d, row-major
     */
    float[] extract(byte[] pixels, int count, int d, UnaryOperator<NDArray> finish) {
        float[] rows = new float[Math.multiplyExact(count, d)];
        int chunk = chunk();
        for (int from = 0; from < count; from += chunk) {
            int size = Math.min(chunk, count - from);
            try (NDManager step = manager.newSubManager()) {
                NDArray images = images(step, pixels, from, size);
                NDArray features = Features.of(network.stages(images, false));
                float[] part = finish.apply(features).toFloatArray();
                System.arraycopy(part, 0, rows, from * d, part.length);
            }
        }
        return rows;
    }

    /** So many images that their maps fit in memory. */
    private int chunk() {
        ImageShape shape = file.architecture().input();
        return Math.clamp(PIXELS / (shape.height() * shape.width()), 1, MOST);
    }

    private NDArray images(NDManager step, byte[] pixels, int from, int count) {
        ImageShape shape = file.architecture().input();
        int channels = shape.channels();
        int area = shape.height() * shape.width();
        float[] values = new float[count * channels * area];
        for (int i = 0; i < count; i++) {
            int image = (from + i) * channels * area;
            for (int c = 0; c < channels; c++) {
                for (int p = 0; p < area; p++) {
                    float pixel = (pixels[image + c * area + p] & 255) / 255f;
                    values[(i * area + p) * channels + c] = file.scale().apply(pixel);
                }
            }
        }
        return step.create(values, new Shape(count, shape.height(), shape.width(), channels));
    }

    @Override
    public void close() {
        parameters.close();
        manager.close();
    }
}
