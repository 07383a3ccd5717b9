package io.winnow.learning.weak;

/**
 * One accuracy per voter: where it votes, it names the true class with that probability, and each
 * other class equally often; that it abstains says nothing.
 *
 * @param accuracy of each voter, within (0, 1), of length m
 */
record Coins(double[] accuracy) implements AnswerLikelihood {

    private static final double PRIOR_RIGHT = 4;

    /** How many imagined votes a voter starts with: four of five are right. */
    static final double PRIOR_ALL = 5;

    /** Nothing is known but the prior. */
    static Coins prior(int voterCount) {
        return new Coins(new Tally(voterCount).accuracy(new double[voterCount]));
    }

    /**
     * The most likely accuracies, given the prior.
     *
     * @param sure which rows are of known class
     * @param mostUnknown how many votes the agreement on the other rows counts for at most, per
     *     voter, of length m
     */
    Coins refit(Votes votes, double[] posterior, boolean[] sure, double[] mostUnknown) {
        Tally tally = new Tally(votes.voterCount());
        for (int row = 0; row < votes.size(); row++) {
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                double right = right(votes, at, posterior, row * votes.classCount());
                tally.add(votes.voters()[at], right, sure[row]);
            }
        }
        return new Coins(tally.accuracy(mostUnknown));
    }

    /** The probability that the voter means the true class by vote {@code at}. */
    private double right(Votes votes, int at, double[] posterior, int row) {
        int[] candidates = votes.candidatesAt(at);
        double hit = accuracy[votes.voters()[at]];
        double other = wrong(hit, votes.classCount()) * (candidates.length - 1);
        double among = 0;
        for (int c : candidates) {
            among += posterior[row + c];
        }
        return among * hit / (hit + other);
    }

    private static double wrong(double accuracy, int classes) {
        return (1 - accuracy) / Math.max(1, classes - 1);
    }

    @Override
    public void addSilence(double[] log) {}

    @Override
    public void add(Votes votes, int at, double[] log) {
        int[] candidates = votes.candidatesAt(at);
        double hit = accuracy[votes.voters()[at]];
        double each = wrong(hit, log.length);
        double outside = Math.log(each * candidates.length);
        double inside = Math.log(hit + each * (candidates.length - 1)) - outside;
        for (int c = 0; c < log.length; c++) {
            log[c] += outside;
        }
        for (int c : candidates) {
            log[c] += inside;
        }
    }

    @Override
    public double[] reliability(Votes votes, double[] posterior) {
        return accuracy.clone();
    }

    @Override
    public double[] parameters() {
        return accuracy;
    }

    /** Votes of each voter that are right, and all. */
    private static final class Tally {

        private final double[] right;
        private final double[] given;
        private final double[] guessed;
        private final double[] unknown;

        Tally(int voters) {
            right = new double[voters];
            given = new double[voters];
            guessed = new double[voters];
            unknown = new double[voters];
        }

        void add(int voter, double p, boolean sure) {
            (sure ? right : guessed)[voter] += p;
            (sure ? given : unknown)[voter]++;
        }

        double[] accuracy(double[] mostUnknown) {
            double[] accuracy = new double[right.length];
            for (int voter = 0; voter < accuracy.length; voter++) {
                double scale = Math.min(1, mostUnknown[voter] / Math.max(1, unknown[voter]));
                accuracy[voter] =
                        (PRIOR_RIGHT + right[voter] + scale * guessed[voter])
                                / (PRIOR_ALL + given[voter] + scale * unknown[voter]);
            }
            return accuracy;
        }
    }
}
