package io.winnow.simulate;

import io.winnow.learning.evaluate.AuditDraws;
import io.winnow.learning.evaluate.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How far audits of one size are off, over seeds.
 *
 * @param data what was audited
 * @param size how many labels an audit has, M
 * @param trials one per seed
 */
public record AuditErrors(String data, int size, List<Trial> trials) {

    public AuditErrors {
        trials = List.copyOf(trials);
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("no audit of " + data);
        }
    }

    /**
     * How far one way to estimate is off the truth.
     *
     * @param bias the mean error over audits
     * @param rmse the root of the mean squared error over audits
     */
    public record Off(double bias, double rmse) {

        static Off of(double[] estimates, double truth) {
            double[] errors = Arrays.stream(estimates).map(x -> x - truth).toArray();
            return new Off(
                    Arrays.stream(errors).average().orElseThrow(),
                    Math.sqrt(Arrays.stream(errors).map(x -> x * x).average().orElseThrow()));
        }
    }

    /**
     * All audits of one seed.
     *
     * @param samples how many could be drawn, N
     * @param truth the error rate of all of them
     * @param lure the estimate by {@link io.winnow.learning.evaluate.Lure} from draws by suspicion
     * @param held the share of audits whose interval holds the truth
     * @param naive the plain mean of the same draws
     * @param uniform the plain mean of as many uniform draws
     */
    public record Trial(
            long seed,
            int size,
            int samples,
            double truth,
            Off lure,
            double held,
            Off naive,
            Off uniform) {

        static Trial of(
                long seed,
                int size,
                double[] losses,
                List<AuditDraws> suspected,
                List<AuditDraws> uniformly) {
            double truth = Arrays.stream(losses).average().orElseThrow();
            return new Trial(
                    seed,
                    size,
                    losses.length,
                    truth,
                    off(suspected, draws -> draws.risk(losses, size), truth),
                    held(suspected, losses, size, truth),
                    off(suspected, draws -> draws.mean(losses, size), truth),
                    off(uniformly, draws -> draws.mean(losses, size), truth));
        }

        private static double held(
                List<AuditDraws> audits, double[] losses, int size, double truth) {
            return audits.stream()
                    .map(draws -> draws.errorRate(losses, size))
                    .mapToDouble(rate -> rate.low() <= truth && truth <= rate.high() ? 1 : 0)
                    .average()
                    .orElseThrow();
        }

        private static Off off(
                List<AuditDraws> audits, ToDoubleFunction<AuditDraws> estimate, double truth) {
            return Off.of(audits.stream().mapToDouble(estimate).toArray(), truth);
        }

        /**
         * How many uniform labels know the error rate as well as M of the audit: the m at which p
         * (1 − p) / m · (N − m) / (N − 1), the variance of a mean of m draws without replacement,
         * is the audit's mean squared error. M if all samples are right or all wrong: then either
         * kind of label says so.
         */
        public double worth() {
            double variance = truth * (1 - truth);
            double squared = lure.rmse() * lure.rmse();
            return variance == 0 ? size : variance * samples / (squared * (samples - 1) + variance);
        }
    }

    /** A figure of the trials over seeds. */
    public Interval over(ToDoubleFunction<Trial> figure) {
        return SeedInterval.of(trials.stream().mapToDouble(figure).toArray());
    }
}
