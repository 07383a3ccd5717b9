package io.winnow.learning.weak;

/** How often voters are right. */
final class Reliability {

    private Reliability() {}

    /**
     * The probability, by {@code posterior} (n × C), that the class is among those that a voter
     * leaves possible, averaged over its votes; one half for a voter without any.
     */
    static double[] of(Votes votes, double[] posterior) {
        double[] right = new double[votes.voterCount()];
        int[] given = new int[votes.voterCount()];
        for (int row = 0; row < votes.size(); row++) {
            for (int at = votes.starts()[row]; at < votes.starts()[row + 1]; at++) {
                int voter = votes.voters()[at];
                for (int c : votes.candidatesAt(at)) {
                    right[voter] += posterior[row * votes.classCount() + c];
                }
                given[voter]++;
            }
        }
        for (int voter = 0; voter < right.length; voter++) {
            right[voter] = given[voter] == 0 ? .5 : Math.min(1, right[voter] / given[voter]);
        }
        return right;
    }

    /**
     * How many different answers each voter gives: 0, 1 as rules do, or 2 for more; of length m.
     */
    static int[] answersNamed(Votes votes) {
        int[] answer = new int[votes.voterCount()];
        int[] named = new int[votes.voterCount()];
        for (int at = 0; at < votes.voteCount(); at++) {
            int voter = votes.voters()[at];
            boolean another = named[voter] > 0 && answer[voter] != votes.answers()[at];
            named[voter] = another ? 2 : Math.max(1, named[voter]);
            answer[voter] = votes.answers()[at];
        }
        return named;
    }
}
