package io.winnow.neural;

/** A row of embeddings, of length one. */
final class UnitRow {

    private UnitRow() {}

    /**
     * Writes {@code values} divided by their L2 norm to {@code rows} from {@code at}; zeros stay
     * zeros.
     */
    static void write(double[] values, float[] rows, int at) {
        double square = 0;
        for (double value : values) {
            square += value * value;
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        for (int j = 0; j < values.length; j++) {
            rows[at + j] = (float) (values[j] / length);
        }
    }
}
