package io.winnow.sample.image;

/**
 * One dimension of a resampling with the triangle filter: which input elements each output element
 * reads and how much of each.
 *
 * @param first the first input element of each output element
 * @param weights the weights from there on, each row sums to 1
 */
record Taps(int[] first, float[][] weights) {

    /** From {@code from} elements to {@code to}. */
    static Taps of(int from, int to) {
        int[] first = new int[to];
        float[][] weights = new float[to][];
        double scale = (double) from / to;
        double reach = Math.max(1, scale);
        for (int i = 0; i < to; i++) {
            double center = (i + 0.5) * scale;
            first[i] = Math.max(0, (int) (center - reach + 0.5));
            int end = Math.min(from, (int) (center + reach + 0.5));
            weights[i] = triangle(first[i], end, center, reach);
        }
        return new Taps(first, weights);
    }

    /** Filters one line of {@code source} to one line of {@code target}. */
    void apply(float[] source, int at, int step, float[] target, int to, int targetStep) {
        for (int i = 0; i < first.length; i++) {
            float sum = 0;
            for (int k = 0; k < weights[i].length; k++) {
                sum += weights[i][k] * source[at + (first[i] + k) * step];
            }
            target[to + i * targetStep] = sum;
        }
    }

    private static float[] triangle(int begin, int end, double center, double reach) {
        double[] raw = new double[end - begin];
        double sum = 0;
        for (int k = 0; k < raw.length; k++) {
            raw[k] = Math.max(0, 1 - Math.abs((begin + k + 0.5 - center) / reach));
            sum += raw[k];
        }
        float[] weights = new float[raw.length];
        for (int k = 0; k < raw.length; k++) {
            weights[k] = (float) (raw[k] / sum);
        }
        return weights;
    }
}
