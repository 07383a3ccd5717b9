package io.winnow.learning.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether more labels are worth the work: advice, never an order.
 *
 * @param stop whether the models have settled, or the next labels would hardly add anything
 * @param agreement the least κ between successive models over the last {@link #ROUNDS} rounds; null
 *     before there are so many
 * @param gain what {@code more} labels are expected to add to the accuracy; null while the curve is
 *     too short
 * @param more how many labels that is about
 * @param sentence all of this for a person
 */
public record StoppingAdvice(
        boolean stop,
        @Nullable Double agreement,
        @Nullable Interval gain,
        int more,
        String sentence) {

    /** How many rounds the models must have agreed. */
    public static final int ROUNDS = 3;

    private static final double SETTLED = .99;
    private static final int LEAST_AHEAD = 50;
    private static final int LEAST_POINTS = 5;
    private static final double ONE_POINT = .01;
    private static final double FINE = .06;
    private static final String GUESSING =
            "The model is no better yet than always naming the most common class. If more labels do"
                    + " not change that, look at the labels, the classes and the encoder.";

    /**
     * Advises to stop if κ between successive models was at least .99 over three rounds (Bloodgood
     * &amp; Vijay-Shanker 2009), or if the most that the next labels can be expected to add is less
     * than one point. The latter needs five points and a last accuracy that is known to ± 6 points:
     * on a coarser curve every gain looks small or large by chance. A model that does no better
     * than guessing is never good enough, however settled it is.
     *
     * @param kappas agreement of each model with the one before it, oldest first, on a fixed set of
     *     unlabeled samples
     * @param curve accuracy by labels, in any order
     * @param guessing the accuracy of always naming the most common class, in [0, 1]
     * @param more the labels to look ahead, at least 1; below 50 it looks 50 ahead
     * @param seed decides how the prediction's interval is sampled
     */
    public static StoppingAdvice of(
            List<Double> kappas, List<CurvePoint> curve, double guessing, int more, long seed) {
        if (more < 1) {
            throw new IllegalArgumentException("cannot look " + more + " labels ahead");
        }
        int ahead = Math.max(more, LEAST_AHEAD);
        Double agreement = agreement(kappas);
        Interval gain = CurveFit.of(curve, seed).map(fit -> fit.gain(ahead)).orElse(null);
        if (!curve.isEmpty() && last(curve).accuracy().low() <= guessing) {
            return new StoppingAdvice(false, agreement, gain, ahead, GUESSING);
        }
        boolean settled = agreement != null && agreement >= SETTLED;
        boolean flat = gain != null && gain.high() < ONE_POINT && isFine(curve);
        return new StoppingAdvice(
                settled || flat, agreement, gain, ahead, sentence(settled, flat, gain, ahead));
    }

    private static @Nullable Double agreement(List<Double> kappas) {
        if (kappas.size() < ROUNDS) {
            return null;
        }
        return kappas.subList(kappas.size() - ROUNDS, kappas.size()).stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isFine(List<CurvePoint> curve) {
        return curve.stream().mapToInt(CurvePoint::labels).distinct().count() >= LEAST_POINTS
                && last(curve).accuracy().margin() <= FINE;
    }

    private static CurvePoint last(List<CurvePoint> curve) {
        return curve.stream().max(Comparator.comparingInt(CurvePoint::labels)).orElseThrow();
    }

    private static String sentence(
            boolean settled, boolean flat, @Nullable Interval gain, int more) {
        String expected = expected(gain, more);
        if (settled) {
            return "The last " + ROUNDS + " models hardly differ; you could stop. " + expected;
        }
        return flat ? expected + " That is less than one point; you could stop." : expected;
    }

    private static String expected(@Nullable Interval gain, int more) {
        if (gain == null) {
            return "There are too few rounds to say what more labels would add.";
        }
        return String.format(
                Locale.ROOT,
                "Another %d labels are expected to add %.1f ± %.1f points.",
                more,
                100 * gain.estimate(),
                100 * gain.margin());
    }
}
