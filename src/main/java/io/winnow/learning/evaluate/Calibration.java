package io.winnow.learning.evaluate;

import io.winnow.learning.Posterior;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether predictions are right as often as they claim: the reliability diagram and the expected
 * calibration error (Guo et al. 2017, eq. 5).
 *
 * @param bins ten equal ranges of confidence, without the empty ones
 * @param ece Σ over bins of count / n · |accuracy − confidence|, from 0 to 1
 * @param n the number of predictions
 */
public record Calibration(List<Bin> bins, double ece, int n) {

    private static final int BINS = 10;

    /**
     * The predictions with a confidence in (low, high].
     *
     * @param low the lower end
     * @param high the upper end
     * @param confidence the mean probability of the predicted class
     * @param accuracy the share that was right
     * @param count at least 1
     */
    public record Bin(double low, double high, double confidence, double accuracy, int count) {}

    public Calibration {
        bins = List.copyOf(bins);
    }

    static Calibration of(int[] truth, Posterior predictions) {
        int[] counts = new int[BINS];
        int[] right = new int[BINS];
        double[] confidence = new double[BINS];
        for (int i = 0; i < truth.length; i++) {
            int top = predictions.top(i);
            double p = predictions.probability(i, top);
            int bin = Math.clamp((int) Math.ceil(p * BINS) - 1, 0, BINS - 1);
            counts[bin]++;
            confidence[bin] += p;
            right[bin] += top == truth[i] ? 1 : 0;
        }
        List<Bin> bins =
                IntStream.range(0, BINS)
                        .filter(b -> counts[b] > 0)
                        .mapToObj(b -> bin(b, confidence[b], right[b], counts[b]))
                        .toList();
        return new Calibration(bins, ece(bins, truth.length), truth.length);
    }

    private static Bin bin(int bin, double confidence, int right, int count) {
        return new Bin(
                bin / (double) BINS,
                (bin + 1) / (double) BINS,
                confidence / count,
                right / (double) count,
                count);
    }

    private static double ece(List<Bin> bins, int n) {
        return bins.stream()
                        .mapToDouble(b -> b.count() * Math.abs(b.accuracy() - b.confidence()))
                        .sum()
                / n;
    }
}
