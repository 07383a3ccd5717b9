package io.winnow.learning.weak;

import io.winnow.learning.Posterior;
import java.util.Arrays;

/** Rows of masses over classes. */
final class Rows {

    private Rows() {}

    /**
     * Writes exp of {@code log}, scaled to sum 1, to {@code into} from {@code at} on.
     *
     * @return the log of the sum of exp
     */
    static double softmax(double[] log, double[] into, int at) {
        double most = Double.NEGATIVE_INFINITY;
        for (double each : log) {
            most = Math.max(most, each);
        }
        double sum = 0;
        for (int c = 0; c < log.length; c++) {
            into[at + c] = Math.exp(log[c] - most);
            sum += into[at + c];
        }
        for (int c = 0; c < log.length; c++) {
            into[at + c] /= sum;
        }
        return most + Math.log(sum);
    }

    /** Scales each row of masses to sum 1; a row without mass becomes uniform. */
    static void normalise(double[] masses, int columns) {
        for (int at = 0; at < masses.length; at += columns) {
            double sum = 0;
            for (int c = 0; c < columns; c++) {
                sum += masses[at + c];
            }
            if (sum > 0) {
                for (int c = 0; c < columns; c++) {
                    masses[at + c] /= sum;
                }
            } else {
                Arrays.fill(masses, at, at + columns, 1.0 / columns);
            }
        }
    }

    static Posterior posterior(double[] values, int classCount) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return new Posterior(narrow, classCount);
    }

    /** The largest difference of two vectors. */
    static double apart(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }

    /** Refuses a row that is no distribution. */
    static void check(Posterior posterior, int rows, int classCount) {
        if (posterior.classCount() != classCount || posterior.size() != rows) {
            throw new IllegalArgumentException(
                    "probabilities are %d × %d, not %d × %d"
                            .formatted(posterior.size(), posterior.classCount(), rows, classCount));
        }
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int c = 0; c < classCount; c++) {
                float p = posterior.probability(row, c);
                sum += p >= 0 ? p : Double.NaN;
            }
            if (!(Math.abs(sum - 1) < 1e-3)) {
                throw new IllegalArgumentException("row %d is no distribution".formatted(row));
            }
        }
    }
}
