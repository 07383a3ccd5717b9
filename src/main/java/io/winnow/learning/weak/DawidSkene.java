package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import java.util.Arrays;

/**
 * A confusion matrix per voter and the share of each class, by expectation–maximisation from the
 * majority vote (Dawid &amp; Skene 1979, equations 2.3 to 2.5).
 *
 * @param abstainIsAnswer whether abstaining is one more answer that may tell classes apart, as for
 *     rules in WRENCH (Zhang et al. 2021); otherwise it says nothing, as for people
 * @param smoothing imagined votes per cell of a confusion matrix
 * @param tolerance the passes end when no rate and no share changes by more
 */
public record DawidSkene(boolean abstainIsAnswer, double smoothing, double tolerance)
        implements Aggregator {

    private static final int MOST_PASSES = 1_000;
    private static final double LEAST = 1e-10;

    /** For people: abstaining says nothing, and a hundredth of a vote keeps rates off zero. */
    public DawidSkene() {
        this(false, .01, 1e-5);
    }

    @Override
    public String name() {
        return "dawid-skene";
    }

    @Override
    public Aggregate aggregate(Votes votes, Labels known) {
        float[] posterior = new MajorityVote().aggregate(votes, known).posterior().values();
        Model model = fit(votes, posterior);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            posterior = model.expected(votes);
            Known.clamp(posterior, known);
            Model next = fit(votes, posterior);
            boolean settled = model.isNear(next, tolerance);
            model = next;
            if (settled) {
                break;
            }
        }
        Posterior believed = new Posterior(posterior, votes.classCount());
        return new Aggregate(believed, Reliability.of(votes, believed));
    }

    /**
     * Learns from some votes and judges others by the same voters.
     *
     * @return the posterior of {@code others}
     */
    public Posterior transfer(Votes votes, Votes others) {
        float[] posterior = aggregate(votes, Labels.none(votes.classCount())).posterior().values();
        return new Posterior(fit(votes, posterior).expected(others), others.classCount());
    }

    private Model fit(Votes votes, float[] posterior) {
        int classes = votes.classCount();
        int answers = abstainIsAnswer ? classes + 1 : classes;
        double[] shares = new double[classes];
        double[] rates = new double[votes.voterCount() * classes * answers];
        Arrays.fill(rates, smoothing);
        for (int row = 0; row < votes.size(); row++) {
            for (int c = 0; c < classes; c++) {
                shares[c] += posterior[row * classes + c] / votes.size();
            }
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                int voter = votes.voters()[at];
                for (int c = 0; c < classes; c++) {
                    rates[(voter * classes + c) * answers + votes.classes()[at]] +=
                            posterior[row * classes + c];
                }
            }
        }
        if (abstainIsAnswer) {
            addAbstains(rates, shares, votes.size(), votes.voterCount());
        }
        normalise(rates, answers);
        return new Model(abstainIsAnswer, shares, rates, answers);
    }

    /** What a class has more than its voter voted on. */
    private static void addAbstains(double[] rates, double[] shares, int n, int voters) {
        int classes = shares.length;
        int answers = classes + 1;
        for (int voter = 0; voter < voters; voter++) {
            for (int c = 0; c < classes; c++) {
                int at = (voter * classes + c) * answers;
                double voted = 0;
                for (int answer = 0; answer < classes; answer++) {
                    voted += rates[at + answer];
                }
                rates[at + classes] += Math.max(0, shares[c] * n - voted);
            }
        }
    }

    private static void normalise(double[] rates, int answers) {
        for (int at = 0; at < rates.length; at += answers) {
            double sum = 0;
            for (int answer = 0; answer < answers; answer++) {
                sum += rates[at + answer];
            }
            for (int answer = 0; answer < answers && sum > 0; answer++) {
                rates[at + answer] /= sum;
            }
        }
    }

    private record Model(boolean abstains, double[] shares, double[] rates, int answers) {

        float[] expected(Votes votes) {
            int classes = votes.classCount();
            double[] logRates = Arrays.stream(rates).map(rate -> log(rate)).toArray();
            double[] start = Arrays.stream(shares).map(share -> log(share)).toArray();
            if (abstains) {
                for (int voter = 0; voter < votes.voterCount(); voter++) {
                    for (int c = 0; c < classes; c++) {
                        start[c] += logRates[(voter * classes + c) * answers + classes];
                    }
                }
            }
            float[] posterior = new float[votes.size() * classes];
            for (int row = 0; row < votes.size(); row++) {
                double[] log = start.clone();
                for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                    for (int c = 0; c < classes; c++) {
                        int cell = (votes.voters()[at] * classes + c) * answers;
                        log[c] += logRates[cell + votes.classes()[at]];
                        log[c] -= abstains ? logRates[cell + classes] : 0;
                    }
                }
                LogRows.normalise(log, posterior, row * classes);
            }
            return posterior;
        }

        boolean isNear(Model other, double tolerance) {
            return apart(shares, other.shares) < tolerance && apart(rates, other.rates) < tolerance;
        }

        private static double apart(double[] a, double[] b) {
            double most = 0;
            for (int i = 0; i < a.length; i++) {
                most = Math.max(most, Math.abs(a[i] - b[i]));
            }
            return most;
        }

        private static double log(double value) {
            return Math.log(Math.max(LEAST, value));
        }
    }
}
