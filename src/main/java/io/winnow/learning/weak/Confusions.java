package io.winnow.learning.weak;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A confusion matrix per voter: the rate of each answer for each true class.
 *
 * @param rates P(answer | class), m × answers × C; the answer beyond the classes is to abstain
 * @param silence the log probability that all abstain, of length C
 */
record Confusions(double[] rates, double[] silence, int answers) implements AnswerLikelihood {

    /**
     * The most likely rates.
     *
     * @param before splits votes that leave several classes possible; null splits them evenly
     */
    static Confusions fit(
            Tally tally, int voterCount, @Nullable Confusions before, DawidSkene options) {
        int classes = tally.mass().length;
        int answers = options.abstainIsAnswer() ? classes + 1 : classes;
        double[] counts = new double[Math.multiplyExact(voterCount, answers * classes)];
        Arrays.fill(counts, options.smoothing());
        for (int cell = 0; cell < tally.cells().count(); cell++) {
            int voter = tally.cells().voters()[cell] * answers * classes;
            int[] candidates = tally.cells().candidates()[cell];
            for (int c = 0; c < classes; c++) {
                split(counts, voter + c, candidates, tally.count(cell, c), before, classes);
            }
        }
        if (options.abstainIsAnswer()) {
            addAbstains(counts, tally.mass(), answers);
        }
        return of(counts, answers, classes);
    }

    /** Gives each candidate its share of the votes: its rate among the rates of all candidates. */
    private static void split(
            double[] counts,
            int at,
            int[] candidates,
            double votes,
            @Nullable Confusions before,
            int classes) {
        double sum = 0;
        for (int answer : candidates) {
            sum += before == null ? 1 : before.rates[at + answer * classes];
        }
        for (int answer : candidates) {
            double rate = before == null ? 1 : before.rates[at + answer * classes];
            double share = sum > 0 ? rate / sum : 1.0 / candidates.length;
            counts[at + answer * classes] += share * votes;
        }
    }

    /** What a class has more than its voter voted on. */
    private static void addAbstains(double[] counts, double[] mass, int answers) {
        int classes = mass.length;
        double[] left = new double[classes];
        for (int voter = 0; voter < counts.length; voter += answers * classes) {
            System.arraycopy(mass, 0, left, 0, classes);
            int abstain = voter + classes * classes;
            for (int cell = voter; cell < abstain; cell++) {
                left[cell % classes] -= counts[cell];
            }
            for (int c = 0; c < classes; c++) {
                counts[abstain + c] += Math.max(0, left[c]);
            }
        }
    }

    private static Confusions of(double[] rates, int answers, int classes) {
        double[] silence = new double[classes];
        int block = answers * classes;
        for (int voter = 0; voter < rates.length; voter += block) {
            for (int c = 0; c < classes; c++) {
                normalise(rates, voter + c, block, classes);
                silence[c] += logAbstain(rates, voter, c, answers, classes);
            }
        }
        return new Confusions(rates, silence, answers);
    }

    /** The log rate of abstaining of the voter whose rates begin at {@code from}, if it counts. */
    private static double logAbstain(double[] rates, int from, int c, int answers, int classes) {
        return answers > classes ? VoteModel.log(rates[from + classes * classes + c]) : 0;
    }

    private static void normalise(double[] rates, int from, int block, int classes) {
        int to = from - from % classes + block;
        double sum = 0;
        for (int at = from; at < to; at += classes) {
            sum += rates[at];
        }
        for (int at = from; at < to && sum > 0; at += classes) {
            rates[at] /= sum;
        }
    }

    @Override
    public void addSilence(double[] log) {
        for (int c = 0; c < log.length; c++) {
            log[c] += silence[c];
        }
    }

    /** P(set | c) is the sum of the rates of its classes. */
    @Override
    public void write(int voter, int[] candidates, double[] log, int at, int classes) {
        int from = voter * answers * classes;
        for (int c = 0; c < classes; c++) {
            double rate = 0;
            for (int answer : candidates) {
                rate += rates[from + answer * classes + c];
            }
            log[at + c] = VoteModel.log(rate) - logAbstain(rates, from, c, answers, classes);
        }
    }

    @Override
    public double[] reliability(Votes votes, double[] posterior) {
        return Reliability.of(votes, posterior);
    }

    @Override
    public double[] parameters() {
        return rates;
    }
}
