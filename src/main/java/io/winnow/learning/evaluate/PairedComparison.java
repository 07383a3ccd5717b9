package io.winnow.learning.evaluate;

/**
 * Two classifiers on the same samples.
 *
 * @param onlyA samples that only A got right
 * @param onlyB samples that only B got right
 * @param size all samples, at least 1
 */
public record PairedComparison(int onlyA, int onlyB, int size) {

    private static final double Z = 1.959963984540054;

    public PairedComparison {
        if (onlyA < 0 || onlyB < 0 || size < 1 || onlyA + onlyB > size) {
            throw new IllegalArgumentException(onlyA + " and " + onlyB + " of " + size);
        }
    }

    /** Compares, sample by sample, what A and B got right. */
    public static PairedComparison of(boolean[] rightA, boolean[] rightB) {
        if (rightA.length != rightB.length) {
            throw new IllegalArgumentException(rightA.length + " answers against " + rightB.length);
        }
        int onlyA = 0;
        int onlyB = 0;
        for (int i = 0; i < rightA.length; i++) {
            onlyA += rightA[i] && !rightB[i] ? 1 : 0;
            onlyB += rightB[i] && !rightA[i] ? 1 : 0;
        }
        return new PairedComparison(onlyA, onlyB, rightA.length);
    }

    /**
     * Accuracy of A − accuracy of B, from −1 to 1, with the adjusted Wald interval for paired
     * proportions (Bonett &amp; Price 2012, eq. 5), which holds for few samples too.
     */
    public Interval difference() {
        double estimate = (double) (onlyA - onlyB) / size;
        double a = (onlyA + 1.0) / (size + 2.0);
        double b = (onlyB + 1.0) / (size + 2.0);
        double half = Z * Math.sqrt((a + b - (a - b) * (a - b)) / (size + 2.0));
        return new Interval(
                estimate,
                Math.min(estimate, Math.max(-1, a - b - half)),
                Math.max(estimate, Math.min(1, a - b + half)));
    }

    /**
     * The probability of a difference at least as large if both were equally good: McNemar's exact
     * two-sided test.
     */
    public double pValue() {
        int discordant = onlyA + onlyB;
        double logTerm = -discordant * Math.log(2);
        double tail = 0;
        for (int i = 0; i <= Math.min(onlyA, onlyB); i++) {
            tail += Math.exp(logTerm);
            logTerm += Math.log(discordant - i) - Math.log(i + 1);
        }
        return Math.min(1, 2 * tail);
    }
}
