package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.winnow.learning.ImageShape;
import io.winnow.learning.represent.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Embeds images with a trained residual network, as {@link Features} says. Runs in float32 on the
 * engine's threads; the same weights give the same embeddings whatever the batch.
 */
public final class ResNetEncoder implements Encoder {

    private static final int CHUNK = 256;

    private final String id;
    private final EncoderFile file;
    private final NDManager manager;
    private final Parameters parameters;
    private final ResNet network;

    private ResNetEncoder(String id, EncoderFile file) {
        this.id = id;
        this.file = file;
        manager = Torch.engine().newBaseManager();
        parameters = new Parameters(manager, file.tensors());
        network = new ResNet(file.architecture(), parameters, Precision.FLOAT32);
    }

    /**
     * Loads weights that {@link TrainedEncoder#write} wrote. The id is the file's name and the
     * start of its content hash.
     *
     * @throws IOException if the file cannot be read or holds no such weights
     */
    public static ResNetEncoder load(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.safetensors$", "");
        String hash = sha256(Files.readAllBytes(file)).substring(0, 8);
        String id = name.replaceAll("[^A-Za-z0-9_-]", "_") + "-" + hash;
        return new ResNetEncoder(id, EncoderFile.read(file));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ImageShape input() {
        return file.architecture().input();
    }

    @Override
    public int dimension() {
        return Features.dimension(file.architecture());
    }

    @Override
    public float[] encode(byte[] pixels, int count) {
        if (count < 0 || pixels.length < (long) count * input().bytes()) {
            throw new IllegalArgumentException(
                    pixels.length + " bytes are not " + count + " images of " + input());
        }
        float[] embeddings = new float[count * dimension()];
        for (int from = 0; from < count; from += CHUNK) {
            int size = Math.min(CHUNK, count - from);
            float[] part = encodeChunk(pixels, from, size);
            System.arraycopy(part, 0, embeddings, from * dimension(), part.length);
        }
        return embeddings;
    }

    /** The pooled maps of all stages, for choosing features: see {@link Features#concatenate}. */
    private float[] encodeChunk(byte[] pixels, int from, int count) {
        try (NDManager step = manager.newSubManager()) {
            ImageShape shape = input();
            NDArray images =
                    step.create(
                            normalised(pixels, from, count),
                            new Shape(count, shape.height(), shape.width(), shape.channels()));
            List<NDArray> maps = network.stages(images, false);
            return Features.concatenate(maps).toFloatArray();
        }
    }

    private float[] normalised(byte[] pixels, int from, int count) {
        int channels = input().channels();
        int area = input().height() * input().width();
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
        return values;
    }

    @Override
    public void close() {
        parameters.close();
        manager.close();
    }
}
