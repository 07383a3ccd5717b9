package io.winnow.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.winnow.learning.represent.TextEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Embeds texts with all-MiniLM-L6-v2, a sentence encoder (Reimers and Gurevych 2019; Wang et al.
 * 2020) in 8 bits that comes with the application: the mean over a text's first 256 pieces,
 * L2-normalised. English above all. Each text is run by itself, since the network quantises a batch
 * as a whole and a text's embedding would depend on its neighbours (cosines down to 0.98).
 */
public final class MiniLmEncoder implements TextEncoder {

    /** Names the network in the list of encoders. */
    public static final String NAME = "all-minilm-l6-v2-q";

    /** The dimension of its embeddings. */
    public static final int DIMENSION = 384;

    private static final int MOST_PIECES = 256;

    private final String id;
    private final WordPieces words;
    private final OrtSession network;

    private MiniLmEncoder(String id, WordPieces words, OrtSession network) {
        this.id = id;
        this.words = words;
        this.network = network;
    }

    /** Opens the network that comes with the application. */
    public static MiniLmEncoder open() {
        byte[] model = resource(NAME + ".onnx");
        try (InputStream vocabulary = stream(NAME + "-tokenizer.json")) {
            String id = NAME + "-" + ContentHash.of(model);
            return new MiniLmEncoder(id, WordPieces.read(vocabulary), Onnx.session(model));
        } catch (OrtException e) {
            throw new IllegalStateException(NAME + " cannot be run: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = stream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String name) {
        InputStream in = MiniLmEncoder.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing from the class path");
        }
        return in;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public float[] encode(List<String> texts) {
        float[] rows = new float[Math.multiplyExact(texts.size(), DIMENSION)];
        IntStream.range(0, texts.size())
                .parallel()
                .forEach(i -> encode(texts.get(i), rows, i * DIMENSION));
        return rows;
    }

    private void encode(String text, float[] rows, int at) {
        long[] pieces = words.split(text, MOST_PIECES);
        if (words.known(pieces)) {
            mean(run(pieces), rows, at);
        }
    }

    private FloatBuffer run(long[] pieces) {
        try (OnnxTensor ids = tensor(pieces);
                OnnxTensor mask = tensor(filled(pieces.length, 1));
                OnnxTensor types = tensor(filled(pieces.length, 0));
                OrtSession.Result result =
                        network.run(
                                Map.of(
                                        "input_ids", ids,
                                        "attention_mask", mask,
                                        "token_type_ids", types))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer();
        } catch (OrtException e) {
            throw new IllegalStateException(NAME + " failed: " + e.getMessage(), e);
        }
    }

    private static OnnxTensor tensor(long[] values) throws OrtException {
        long[] shape = {1, values.length};
        return OnnxTensor.createTensor(Onnx.environment(), LongBuffer.wrap(values), shape);
    }

    private static long[] filled(int length, long value) {
        long[] values = new long[length];
        Arrays.fill(values, value);
        return values;
    }

    /** Writes the mean of states, pieces × d, brought to length one. */
    private static void mean(FloatBuffer states, float[] rows, int at) {
        double[] sum = new double[DIMENSION];
        for (int i = 0; i < states.limit(); i++) {
            sum[i % DIMENSION] += states.get(i);
        }
        UnitRow.write(sum, rows, at);
    }

    @Override
    public void close() {
        try {
            network.close();
        } catch (OrtException e) {
            throw new IllegalStateException(NAME + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
