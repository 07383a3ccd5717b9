package io.winnow.neural;

import ai.onnxruntime.OrtException;
import io.winnow.learning.ImageShape;
import io.winnow.learning.represent.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embeds images with a trained residual network, as {@link Features} says, reduced to their
 * principal components. Runs its {@link ResNetGraph} in ONNX Runtime, and where that cannot start,
 * which the log says, in the engine that trains; both compute in float32 and agree to 1e-4.
 */
public final class ResNetEncoder implements Encoder {

    private static final Logger LOG = LoggerFactory.getLogger(ResNetEncoder.class);

    /** Starts the fast way of running an encoder. */
    @FunctionalInterface
    interface Start {
        Inference start(EncoderFile file) throws OrtException;
    }

    private final String id;
    private final EncoderFile file;
    private final Inference inference;

    private ResNetEncoder(String id, EncoderFile file, Inference inference) {
        this.id = id;
        this.file = file;
        this.inference = inference;
    }

    /**
     * Loads weights that {@link TrainedEncoder#write} wrote. The id is the file's name and the
     * start of its content hash.
     *
     * @throws IOException if the file cannot be read or holds no such weights
     */
    public static ResNetEncoder load(Path file) throws IOException {
        return load(file, weights -> OnnxInference.open(new ResNetGraph(weights)));
    }

    static ResNetEncoder load(Path file, Start fast) throws IOException {
        EncoderFile weights = EncoderFile.read(file);
        String id = idOf(file);
        return new ResNetEncoder(id, weights, inference(id, weights, fast));
    }

    private static Inference inference(String id, EncoderFile weights, Start fast) {
        try {
            return fast.start(weights);
        } catch (OrtException | LinkageError e) {
            LOG.warn(
                    "{} runs in PyTorch, slower: ONNX Runtime cannot start it: {}",
                    id,
                    e.toString());
            return new TorchInference(weights);
        }
    }

    /**
     * The id that {@link #load} gives the encoder in {@code file}, without starting the engine.
     *
     * @throws IOException if the file cannot be read
     */
    public static String idOf(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.safetensors$", "");
        String hash = ContentHash.of(Files.readAllBytes(file));
        return name.replaceAll("[^A-Za-z0-9_-]", "_") + "-" + hash;
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
        return file.dimension();
    }

    @Override
    public float[] encode(byte[] pixels, int count) {
        if (count < 0 || pixels.length < (long) count * input().bytes()) {
            throw new IllegalArgumentException(
                    pixels.length + " bytes are not " + count + " images of " + input());
        }
        return inference.encode(pixels, count);
    }

    @Override
    public void close() {
        inference.close();
    }
}
