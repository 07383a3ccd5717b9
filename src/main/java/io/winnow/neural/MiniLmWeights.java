package io.winnow.neural;

import io.winnow.learning.Tensor;
import io.winnow.neural.onnx.OnnxFile;
import java.util.List;

/**
 * The weights of MiniLM in the file that ships: matrices in 8 bits with a scale a column, tables of
 * embeddings in 8 bits around 128 with one scale, and vectors.
 */
final class MiniLmWeights {

    static final int LAYERS = 6;

    /** The matrices of a layer, in the order in which the file uses them. */
    enum Part {
        QUERY,
        KEY,
        VALUE,
        ATTENTION_OUTPUT,
        INTERMEDIATE,
        OUTPUT
    }

    /**
     * A matrix of inputs × outputs.
     *
     * @param weights from -128 to 127, row-major
     * @param scales one an output
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Matrix(byte[] weights, float[] scales) {

        int inputs() {
            return weights.length / scales.length;
        }

        int outputs() {
            return scales.length;
        }

        /** {@code x} times the matrix. */
        float[] times(float[] x) {
            double[] sum = new double[outputs()];
            for (int i = 0; i < weights.length; i++) {
                sum[i % sum.length] += (double) x[i / sum.length] * weights[i];
            }
            float[] product = new float[sum.length];
            for (int j = 0; j < product.length; j++) {
                product[j] = (float) (sum[j] * scales[j]);
            }
            return product;
        }
    }

    private static final String EMBEDDINGS = "embeddings.";
    private static final String QUANTIZED = "_quantized";
    private static final String SCALE = "_scale";
    private static final int ZERO = 128;

    private final OnnxFile file;
    private final List<String> matrices;

    MiniLmWeights(OnnxFile file) {
        this.file = file;
        matrices = file.inputs("MatMulInteger", 1);
        if (matrices.size() != LAYERS * Part.values().length) {
            throw new IllegalArgumentException("MiniLM has no " + matrices.size() + " matrices");
        }
    }

    Matrix matrix(int layer, Part part) {
        String name = matrices.get(layer * Part.values().length + part.ordinal());
        return new Matrix(file.bytes(name), file.floats(name.replace(QUANTIZED, SCALE)));
    }

    /** The vector that is called so in a layer. */
    float[] vector(int layer, String name) {
        return file.floats("encoder.layer." + layer + "." + name);
    }

    /** The vector that is called so among the embeddings. */
    float[] vector(String name) {
        return file.floats(EMBEDDINGS + name);
    }

    /** The table of the vocabulary's embeddings, v × d, from 0 to 255 around 128. */
    byte[] words() {
        return file.bytes(table("word") + QUANTIZED);
    }

    /** What a step in {@link #words} is worth. */
    float wordScale() {
        return file.floats(table("word") + SCALE)[0];
    }

    /** The embeddings of the first places of a text, n × d, with that of a first sentence added. */
    Tensor places(int n) {
        float[] type = dequantized("token_type");
        float[] places = dequantized("position");
        int d = file.axis(table("position") + QUANTIZED, 1);
        float[] sums = new float[n * d];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = places[i] + type[i % d];
        }
        return new Tensor(sums, n, d);
    }

    private float[] dequantized(String table) {
        byte[] steps = file.bytes(table(table) + QUANTIZED);
        float scale = file.floats(table(table) + SCALE)[0];
        float[] values = new float[steps.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (Byte.toUnsignedInt(steps[i]) - ZERO) * scale;
        }
        return values;
    }

    private static String table(String of) {
        return EMBEDDINGS + of + "_embeddings.weight";
    }
}
