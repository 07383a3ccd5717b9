package io.winnow.learning.weak;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A confusion matrix per voter: the rate of each answer for each true class.
 *
 * @param rates P(answer | class), m × answers × C; the answer beyond the classes is to abstain
 * @param logRates the logs of the rates, of answers less that of abstaining
 * @param silence the log probability that all abstain, of length C
 */
record Confusions(double[] rates, double[] logRates, double[] silence, int answers)
        implements AnswerLikelihood {

    /**
     * The most likely rates.
     *
     * @param posterior n × C
     * @param before splits a vote that leaves several classes possible; null splits it evenly
     */
    static Confusions fit(
            Votes votes, double[] posterior, @Nullable Confusions before, DawidSkene options) {
        int classes = votes.classCount();
        int answers = options.abstainIsAnswer() ? classes + 1 : classes;
        double[] counts = new double[votes.voterCount() * answers * classes];
        Arrays.fill(counts, options.smoothing());
        double[] mass = new double[classes];
        for (int row = 0; row < votes.size(); row++) {
            for (int c = 0; c < classes; c++) {
                mass[c] += posterior[row * classes + c];
            }
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                int voter = votes.voters()[at] * answers * classes;
                int[] candidates = votes.candidatesAt(at);
                if (candidates.length == 1) {
                    int cell = voter + candidates[0] * classes;
                    for (int c = 0; c < classes; c++) {
                        counts[cell + c] += posterior[row * classes + c];
                    }
                } else {
                    split(counts, voter, candidates, posterior, row * classes, before, classes);
                }
            }
        }
        if (options.abstainIsAnswer()) {
            addAbstains(counts, mass, answers);
        }
        return of(counts, answers, classes);
    }

    /** Gives each candidate its share of the vote: its rate among the rates of all candidates. */
    private static void split(
            double[] counts,
            int voter,
            int[] candidates,
            double[] posterior,
            int row,
            @Nullable Confusions before,
            int classes) {
        for (int c = 0; c < classes; c++) {
            double sum = 0;
            for (int answer : candidates) {
                sum += before == null ? 1 : before.rates[voter + answer * classes + c];
            }
            for (int answer : candidates) {
                double rate = before == null ? 1 : before.rates[voter + answer * classes + c];
                double share = sum > 0 ? rate / sum : 1.0 / candidates.length;
                counts[voter + answer * classes + c] += share * posterior[row + c];
            }
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
        double[] logs = new double[rates.length];
        int block = answers * classes;
        for (int voter = 0; voter < rates.length; voter += block) {
            for (int c = 0; c < classes; c++) {
                normalise(rates, voter + c, block, classes);
                double abstain =
                        answers > classes ? VoteModel.log(rates[voter + classes * classes + c]) : 0;
                silence[c] += abstain;
                for (int at = voter + c; at < voter + block; at += classes) {
                    logs[at] = VoteModel.log(rates[at]) - abstain;
                }
            }
        }
        return new Confusions(rates, logs, silence, answers);
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

    @Override
    public void add(Votes votes, int at, double[] log) {
        int classes = log.length;
        int voter = votes.voters()[at] * answers * classes;
        int[] candidates = votes.candidatesAt(at);
        if (candidates.length == 1) {
            int cell = voter + candidates[0] * classes;
            for (int c = 0; c < classes; c++) {
                log[c] += logRates[cell + c];
            }
        } else {
            addSet(voter, candidates, log);
        }
    }

    /** P(set | c) is the sum of the rates of its classes. */
    private void addSet(int voter, int[] candidates, double[] log) {
        int classes = log.length;
        for (int c = 0; c < classes; c++) {
            double rate = 0;
            for (int answer : candidates) {
                rate += rates[voter + answer * classes + c];
            }
            int abstain = voter + classes * classes + c;
            log[c] += VoteModel.log(rate) - (answers > classes ? VoteModel.log(rates[abstain]) : 0);
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
