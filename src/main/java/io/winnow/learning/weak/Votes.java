package io.winnow.learning.weak;

/**
 * Who says what about which row. A voter that does not stand beside a row abstains there.
 *
 * @param starts where each row begins in the other arrays, of length n + 1
 * @param voters the voter of each vote, ascending in a row, from 0 to m − 1
 * @param classes the class it votes for, from 0 to C − 1
 * @param voterCount the number of voters m
 * @param classCount the number of classes C
 */
public record Votes(int[] starts, int[] voters, int[] classes, int voterCount, int classCount) {

    public Votes {
        if (voters.length != classes.length || starts[starts.length - 1] != voters.length) {
            throw new IllegalArgumentException(
                    "%d voters for %d votes".formatted(voters.length, classes.length));
        }
        for (int i = 0; i < voters.length; i++) {
            if (voters[i] < 0 || voters[i] >= voterCount) {
                throw new IllegalArgumentException("voter " + voters[i] + " of " + voterCount);
            }
            if (classes[i] < 0 || classes[i] >= classCount) {
                throw new IllegalArgumentException("class " + classes[i] + " of " + classCount);
            }
        }
    }

    /**
     * The votes of voters that each vote for one class or abstain, as rules do.
     *
     * @param hits the rows where each voter votes, ascending
     * @param votes the class that each voter votes for
     * @param size the number of rows n
     */
    public static Votes unipolar(int[][] hits, int[] votes, int size, int classCount) {
        int[] starts = new int[size + 1];
        for (int[] rows : hits) {
            for (int row : rows) {
                starts[row + 1]++;
            }
        }
        for (int i = 0; i < size; i++) {
            starts[i + 1] += starts[i];
        }
        int[] voters = new int[starts[size]];
        int[] classes = new int[voters.length];
        int[] next = starts.clone();
        for (int voter = 0; voter < hits.length; voter++) {
            for (int row : hits[voter]) {
                voters[next[row]] = voter;
                classes[next[row]++] = votes[voter];
            }
        }
        return new Votes(starts, voters, classes, hits.length, classCount);
    }

    /** The votes of a matrix n × m in which a negative number abstains. */
    public static Votes dense(int[][] matrix, int classCount) {
        int[] starts = new int[matrix.length + 1];
        int voterCount = matrix.length == 0 ? 0 : matrix[0].length;
        for (int i = 0; i < matrix.length; i++) {
            int given = 0;
            for (int vote : matrix[i]) {
                given += vote < 0 ? 0 : 1;
            }
            starts[i + 1] = starts[i] + given;
        }
        int[] voters = new int[starts[matrix.length]];
        int[] classes = new int[voters.length];
        int at = 0;
        for (int[] row : matrix) {
            for (int voter = 0; voter < row.length; voter++) {
                if (row[voter] >= 0) {
                    voters[at] = voter;
                    classes[at++] = row[voter];
                }
            }
        }
        return new Votes(starts, voters, classes, voterCount, classCount);
    }

    /** The number of rows n. */
    public int size() {
        return starts.length - 1;
    }

    /** Whether anybody votes on {@code row}. */
    public boolean isCovered(int row) {
        return starts[row + 1] > starts[row];
    }

    /** How many rows anybody votes on. */
    public int covered() {
        int covered = 0;
        for (int row = 0; row < size(); row++) {
            covered += isCovered(row) ? 1 : 0;
        }
        return covered;
    }
}
