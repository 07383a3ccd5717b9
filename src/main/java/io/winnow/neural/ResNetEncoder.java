package io.winnow.neural;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.core.Linear;
import io.winnow.learning.ImageShape;
import io.winnow.learning.represent.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Embeds images with a trained residual network, as {@link Features} says, reduced to their
 * principal components. Runs in float32 on the engine's threads; the same weights give the same
 * embeddings whatever the batch.
 */
public final class ResNetEncoder implements Encoder {

    private final String id;
    private final EncoderFile file;
    private final FeatureExtractor extractor;

    private ResNetEncoder(String id, EncoderFile file) {
        this.id = id;
        this.file = file;
        extractor = new FeatureExtractor(file);
    }

    /**
     * Loads weights that {@link TrainedEncoder#write} wrote. The id is the file's name and the
     * start of its content hash.
     *
     * @throws IOException if the file cannot be read or holds no such weights
     */
    public static ResNetEncoder load(Path file) throws IOException {
        return new ResNetEncoder(idOf(file), EncoderFile.read(file));
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
        return extractor.extract(pixels, count, dimension(), this::reduce);
    }

    private NDArray reduce(NDArray features) {
        Parameters parameters = extractor.parameters();
        NDArray centred = features.sub(parameters.get(Components.MEAN));
        NDList reduced = Linear.linear(centred, parameters.get(Components.AXES));
        return Features.unit(reduced.head());
    }

    @Override
    public void close() {
        extractor.close();
    }
}
