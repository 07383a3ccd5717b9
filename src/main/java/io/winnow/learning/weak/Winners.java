package io.winnow.learning.weak;

/** Who wins each row. */
final class Winners {

    private Winners() {}

    /** Gives each row to its largest mass, in equal parts on a tie. */
    static double[] of(double[] masses, int classes) {
        double[] winners = new double[masses.length];
        for (int at = 0; at < masses.length; at += classes) {
            double most = 0;
            for (int c = 0; c < classes; c++) {
                most = Math.max(most, masses[at + c]);
            }
            for (int c = 0; c < classes; c++) {
                winners[at + c] = masses[at + c] > most - 1e-9 ? 1 : 0;
            }
        }
        Rows.normalise(winners, classes);
        return winners;
    }

    /**
     * The share of rows with two votes or more that two lists of winners give to different classes;
     * a tie is in part different.
     */
    static double disagreement(Votes votes, double[] a, double[] b) {
        double differ = 0;
        int rows = 0;
        for (int row = 0; row < votes.size(); row++) {
            if (votes.starts()[row + 1] - votes.starts()[row] > 1) {
                differ += 1 - together(a, b, row, votes.classCount());
                rows++;
            }
        }
        return rows == 0 ? 0 : differ / rows;
    }

    private static double together(double[] a, double[] b, int row, int classes) {
        double together = 0;
        for (int at = row * classes; at < (row + 1) * classes; at++) {
            together += Math.min(a[at], b[at]);
        }
        return together;
    }

    /** How often the majority of one half of a row's votes differs from that of the other half. */
    static double splitHalf(Votes votes) {
        int classes = votes.classCount();
        double[] even = new double[votes.size() * classes];
        double[] odd = new double[votes.size() * classes];
        for (int row = 0; row < votes.size(); row++) {
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                int[] candidates = votes.candidatesAt(at);
                double[] half = (at - votes.starts()[row]) % 2 == 0 ? even : odd;
                for (int c : candidates) {
                    half[row * classes + c] += 1.0 / candidates.length;
                }
            }
        }
        return disagreement(votes, of(even, classes), of(odd, classes));
    }
}
