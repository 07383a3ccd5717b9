package io.winnow.learning.weak;

/**
 * The different answers of each voter. No model tells votes of one cell apart, so that what is
 * computed per answer is computed once, however many votes there are.
 *
 * @param of the cell of each vote
 * @param voters the voter of each cell, ascending
 * @param candidates the classes that the answer of each cell leaves possible
 */
record VoteCells(int[] of, int[] voters, int[][] candidates) {

    /** The cells of {@code votes}. */
    static VoteCells of(Votes votes) {
        int answers = votes.candidates().length;
        int[] cell = new int[Math.multiplyExact(votes.voterCount(), answers)];
        int[] of = new int[votes.voteCount()];
        for (int at = 0; at < of.length; at++) {
            of[at] = votes.voters()[at] * answers + votes.answers()[at];
            cell[of[at]] = 1;
        }
        int count = 0;
        for (int i = 0; i < cell.length; i++) {
            int given = cell[i];
            cell[i] = count;
            count += given;
        }
        int[] voters = new int[count];
        int[][] candidates = new int[count][];
        for (int at = 0; at < of.length; at++) {
            of[at] = cell[of[at]];
            voters[of[at]] = votes.voters()[at];
            candidates[of[at]] = votes.candidatesAt(at);
        }
        return new VoteCells(of, voters, candidates);
    }

    /** How many cells there are. */
    int count() {
        return voters.length;
    }
}
