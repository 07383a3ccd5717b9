package io.winnow.learning.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A learning curve extended beyond its last point by a {@link PowerLaw}. The points are moved at
 * random within their intervals and fitted anew, several hundred times, to see how far the
 * prediction can be trusted. Points measured on one and the same gold set move together, which this
 * takes for noise: its intervals are rather too wide.
 */
public final class CurveFit {

    /** Fewer points than this fit anything. */
    public static final int LEAST_POINTS = 3;

    private static final int REFITS = 500;
    private static final double Z = 1.959963984540054;
    private static final double LEAST_MARGIN = 1e-3;

    private final PowerLaw fit;
    private final List<PowerLaw> refits;
    private final int last;

    private CurveFit(PowerLaw fit, List<PowerLaw> refits, int last) {
        this.fit = fit;
        this.refits = refits;
        this.last = last;
    }

    /**
     * Fits {@code points}; nothing if they have fewer than {@link #LEAST_POINTS} different numbers
     * of labels.
     *
     * @param points in any order; their intervals are taken as ± 1.96 standard errors
     * @param seed decides the random moves
     */
    public static Optional<CurveFit> of(List<CurvePoint> points, long seed) {
        if (points.stream().mapToInt(CurvePoint::labels).distinct().count() < LEAST_POINTS) {
            return Optional.empty();
        }
        int[] labels = points.stream().mapToInt(CurvePoint::labels).toArray();
        double[] accuracies = points.stream().mapToDouble(p -> p.accuracy().estimate()).toArray();
        double[] errors = points.stream().mapToDouble(CurveFit::standardError).toArray();
        double[] weights =
                IntStream.range(0, errors.length)
                        .mapToDouble(i -> 1 / (errors[i] * errors[i]))
                        .toArray();
        SplittableRandom random = new SplittableRandom(seed);
        List<PowerLaw> refits =
                IntStream.range(0, REFITS)
                        .mapToObj(r ->
                                PowerLaw.fit(labels, moved(accuracies, errors, random), weights))
                        .toList();
        return Optional.of(
                new CurveFit(
                        PowerLaw.fit(labels, accuracies, weights),
                        refits,
                        IntStream.of(labels).max().orElseThrow()));
    }

    private static double standardError(CurvePoint point) {
        return Math.max(LEAST_MARGIN, point.accuracy().margin()) / Z;
    }

    private static double[] moved(double[] accuracies, double[] errors, SplittableRandom random) {
        return IntStream.range(0, accuracies.length)
                .mapToDouble(i -> accuracies[i] + errors[i] * random.nextGaussian())
                .toArray();
    }

    /** What {@code more ≥ 0} labels are expected to add to the accuracy at the last point. */
    public Interval gain(int more) {
        if (more < 0) {
            throw new IllegalArgumentException(more + " more labels");
        }
        return predict(law -> law.accuracy(last + more) - law.accuracy(last));
    }

    /** The accuracy to expect from {@code labels ≥ 1} labels. */
    public Interval accuracy(int labels) {
        if (labels < 1) {
            throw new IllegalArgumentException(labels + " labels");
        }
        return predict(law -> Math.clamp(law.accuracy(labels), 0, 1));
    }

    private Interval predict(ToDoubleFunction<PowerLaw> figure) {
        return Interval.percentile(
                figure.applyAsDouble(fit), refits.stream().mapToDouble(figure).toArray());
    }
}
