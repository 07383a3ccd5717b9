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
import java.util.List;
import java.util.Map;

/**
 * Embeds texts with all-MiniLM-L6-v2, a sentence encoder (Reimers and Gurevych 2019; Wang et al.
 * 2020) in 8 bits that comes with the application: the mean over a text's first 256 pieces,
 * L2-normalised. English above all. A text's embedding does not depend on others. Its two ways of
 * computing give embeddings that differ (cosines down to 0.974), so each has a name of its own, and
 * a project stays with the one it began with.
 */
public final class MiniLmEncoder implements TextEncoder {

    /** One scale a token ({@link MiniLmGraph}), many texts a run. */
    public static final String NAME = "all-minilm-l6-v2-q-rows";

    /** One scale a text, as the file that ships has it, and so one text a run. */
    public static final String EARLIER = "all-minilm-l6-v2-q";

    /** The resource with the network; the weights are the same for both. */
    public static final String NETWORK = "all-minilm-l6-v2-q.onnx";

    /** The resource with the vocabulary. */
    public static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";

    /** The dimension of its embeddings. */
    public static final int DIMENSION = 384;

    /** Enough for full use of wide registers, and still within a core's cache. */
    private static final int ROOM = 256;

    private static final int ROOM_FOR_ONE = 1;

    private final String id;
    private final int room;
    private final WordPieces words;
    private final OrtSession network;

    private MiniLmEncoder(String id, int room, WordPieces words, OrtSession network) {
        this.id = id;
        this.room = room;
        this.words = words;
        this.network = network;
    }

    /** Opens the network that comes with the application, to be run the quick way. */
    public static MiniLmEncoder open() {
        return open(NAME);
    }

    /**
     * Opens it to be run in one of its ways.
     *
     * @param name {@link #NAME} or {@link #EARLIER}
     */
    public static MiniLmEncoder open(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("MiniLM has no way of running called " + name);
        }
        boolean rows = name.equals(NAME);
        byte[] shipped = resource(NETWORK);
        try (InputStream vocabulary = stream(TOKENIZER)) {
            return new MiniLmEncoder(
                    name + "-" + ContentHash.of(shipped),
                    rows ? ROOM : ROOM_FOR_ONE,
                    WordPieces.read(vocabulary),
                    Onnx.session(rows ? MiniLmGraph.write(shipped) : shipped));
        } catch (OrtException e) {
            throw new IllegalStateException(name + " cannot be run: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether {@link #open(String)} takes a name. */
    public static boolean isName(String name) {
        return name.equals(NAME) || name.equals(EARLIER);
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
        List<long[]> pieces = texts.parallelStream().map(this::pieces).toList();
        PieceBatch.of(pieces, room).parallelStream().forEach(batch -> encode(batch, rows));
        return rows;
    }

    /** The pieces of a text; none if it says nothing known. */
    private long[] pieces(String text) {
        long[] pieces = words.split(text, MiniLmGraph.MOST_PIECES);
        return words.known(pieces) ? pieces : new long[0];
    }

    private void encode(PieceBatch batch, float[] rows) {
        long[] ids = batch.ids();
        try (OnnxTensor tokens = tensor(ids, batch);
                OnnxTensor mask = tensor(batch.mask(), batch);
                OnnxTensor types = tensor(new long[ids.length], batch);
                OrtSession.Result result =
                        network.run(
                                Map.of(
                                        "input_ids", tokens,
                                        "attention_mask", mask,
                                        "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            for (int i = 0; i < batch.size(); i++) {
                states.position(i * batch.longest() * DIMENSION);
                mean(states, batch.pieces().get(i).length, rows, batch.texts().get(i) * DIMENSION);
            }
        } catch (OrtException e) {
            throw new IllegalStateException(id + " failed: " + e.getMessage(), e);
        }
    }

    private static OnnxTensor tensor(long[] values, PieceBatch batch) throws OrtException {
        long[] shape = {batch.size(), batch.longest()};
        return OnnxTensor.createTensor(Onnx.environment(), LongBuffer.wrap(values), shape);
    }

    /** Writes the mean of the next {@code n} states, brought to length one. */
    private static void mean(FloatBuffer states, int n, float[] rows, int at) {
        double[] sum = new double[DIMENSION];
        float[] state = new float[DIMENSION];
        for (int i = 0; i < n; i++) {
            states.get(state);
            for (int j = 0; j < DIMENSION; j++) {
                sum[j] += state[j];
            }
        }
        UnitRow.write(sum, rows, at);
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
