package io.winnow.neural;

import ai.onnxruntime.OrtException;
import io.winnow.learning.ImageShape;
import io.winnow.learning.represent.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Embeds images with a network from somewhere else: an ONNX file with one image input, n × c × h ×
 * w or n × h × w × c with 3 channels or 1, and one output, n × d or feature maps, which are
 * averaged. Runs image by image unless the file wants a fixed number, so an embedding does not
 * depend on its neighbours.
 */
public final class OnnxImageEncoder implements Encoder {

    private static final int LONGEST_NAME = 60;

    private final String id;
    private final Preprocessing how;
    private final OnnxImageNetwork network;
    private final int batch;
    private final int dimension;

    private OnnxImageEncoder(
            String id, Preprocessing how, OnnxImageNetwork network, int batch, int dimension) {
        this.id = id;
        this.how = how;
        this.network = network;
        this.batch = batch;
        this.dimension = dimension;
    }

    /**
     * Opens an encoder after a trial run. The id is the file's name and the start of a hash of what
     * it holds and of {@code how}.
     *
     * @throws IOException if the file cannot be read or does not fit; the message says why
     */
    public static OnnxImageEncoder open(Path file, Preprocessing how) throws IOException {
        byte[] model = read(file);
        try {
            OnnxImageNetwork network = new OnnxImageNetwork(Onnx.session(model), how);
            try {
                OnnxTrial trial = OnnxTrial.of(network, how);
                if (!trial.misfits().isEmpty()) {
                    throw new IOException(file + ": " + String.join("; ", trial.misfits()));
                }
                String id = id(file, model, how);
                return new OnnxImageEncoder(id, how, network, network.batch(), trial.dimension());
            } catch (IOException | OrtException | RuntimeException e) {
                network.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new IOException(file + ": it cannot be run: " + e.getMessage(), e);
        }
    }

    private static byte[] read(Path file) throws IOException {
        try {
            return OnnxBytes.read(file);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static String id(Path file, byte[] model, Preprocessing how) {
        String name = file.getFileName().toString().replaceFirst("\\.onnx$", "");
        String safe = name.replaceAll("[^A-Za-z0-9_-]", "_");
        String hash = ContentHash.of(model, how.toString().getBytes(StandardCharsets.UTF_8));
        return "onnx-" + safe.substring(0, Math.min(safe.length(), LONGEST_NAME)) + "-" + hash;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public ImageShape input() {
        return how.shape();
    }

    @Override
    public int dimension() {
        return dimension;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the network fails or its output is not finite; the message
     *     names the image
     */
    @Override
    public float[] encode(byte[] pixels, int count) {
        if (count < 0 || pixels.length < (long) count * input().bytes()) {
            throw new IllegalArgumentException(
                    pixels.length + " bytes are not " + count + " images of " + input());
        }
        float[] rows = new float[Math.multiplyExact(count, dimension)];
        IntStream.range(0, Math.ceilDiv(count, batch))
                .parallel()
                .forEach(i -> encode(pixels, i * batch, Math.min(batch, count - i * batch), rows));
        return rows;
    }

    private void encode(byte[] pixels, int from, int count, float[] rows) {
        try {
            double[][] features = network.run(pixels, from, count);
            for (int i = 0; i < count; i++) {
                if (!Arrays.stream(features[i]).allMatch(Double::isFinite)) {
                    throw new IllegalStateException(
                            id + " gives image " + (from + i) + " values that are not finite");
                }
                UnitRow.write(features[i], rows, (from + i) * dimension);
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    id + " failed at image " + from + ": " + e.getMessage(), e);
        }
    }

    /**
     * Says in words what keeps {@link #open} from opening a file, without keeping anything open.
     *
     * @return empty if it would open it
     */
    public static Optional<String> misfits(Path file, Preprocessing how) {
        try (OnnxImageEncoder encoder = open(file, how)) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            network.close();
        } catch (OrtException e) {
            throw new IllegalStateException(id + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
