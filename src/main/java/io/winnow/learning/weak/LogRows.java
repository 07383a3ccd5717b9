package io.winnow.learning.weak;

/** Rows of log masses. */
final class LogRows {

    private LogRows() {}

    /** Writes exp of {@code log}, scaled to sum 1, to {@code into} from {@code at} on. */
    static void normalise(double[] log, float[] into, int at) {
        double most = Double.NEGATIVE_INFINITY;
        for (double each : log) {
            most = Math.max(most, each);
        }
        double sum = 0;
        for (double each : log) {
            sum += Math.exp(each - most);
        }
        for (int c = 0; c < log.length; c++) {
            into[at + c] = (float) (Math.exp(log[c] - most) / sum);
        }
    }
}
