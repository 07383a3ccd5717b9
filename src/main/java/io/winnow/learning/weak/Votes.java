package io.winnow.learning.weak;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who says what about which row: one class, or a set of candidate classes. A voter that does not
 * stand beside a row abstains there. Eight bytes per vote, four per row.
 *
 * @param starts where each row begins in the other arrays, of length n + 1
 * @param voters the voter of each vote, ascending in a row, from 0 to m − 1
 * @param answers what each vote says: an index into {@code candidates}
 * @param candidates the classes of each answer, ascending; the first C answers are one class each,
 *     in order
 * @param voterCount the number of voters m
 * @param classCount the number of classes C
 */
public record Votes(
        int[] starts,
        int[] voters,
        int[] answers,
        int[][] candidates,
        int voterCount,
        int classCount) {

    public Votes {
        int n = starts.length - 1;
        if (n < 0 || starts[0] != 0 || starts[n] != voters.length) {
            throw new IllegalArgumentException("rows do not span " + voters.length + " votes");
        }
        if (voters.length != answers.length) {
            throw new IllegalArgumentException(
                    "%d voters for %d votes".formatted(voters.length, answers.length));
        }
        for (int row = 0; row < n; row++) {
            checkRow(row, starts, voters, answers, candidates.length, voterCount);
        }
    }

    private static void checkRow(
            int row, int[] starts, int[] voters, int[] answers, int known, int voterCount) {
        int last = -1;
        for (int at = starts[row]; at < starts[row + 1]; at++) {
            if (voters[at] < 0 || voters[at] >= voterCount) {
                throw new IllegalArgumentException(
                        "row %d: voter %d of %d".formatted(row, voters[at], voterCount));
            }
            if (voters[at] <= last) {
                throw new IllegalArgumentException(
                        "row %d: voter %d votes twice or out of order".formatted(row, voters[at]));
            }
            if (answers[at] < 0 || answers[at] >= known) {
                throw new IllegalArgumentException(
                        "row %d: answer %d of %d".formatted(row, answers[at], known));
            }
            last = voters[at];
        }
    }

    /** Votes for one class each. */
    public Votes(int[] starts, int[] voters, int[] classes, int voterCount, int classCount) {
        this(starts, voters, classes, singletons(classCount), voterCount, classCount);
    }

    /**
     * The votes of voters that each vote for one class or abstain, as rules do.
     *
     * @param hits the rows where each voter votes, ascending
     * @param votes the class that each voter votes for
     * @param size the number of rows n
     */
    public static Votes unipolar(int[][] hits, int[] votes, int size, int classCount) {
        VotesBuilder builder = new VotesBuilder(size, hits.length, classCount);
        for (int voter = 0; voter < hits.length; voter++) {
            for (int row : hits[voter]) {
                builder.add(row, voter, votes[voter]);
            }
        }
        return builder.build();
    }

    /** The votes of a matrix n × m in which a negative number abstains. */
    public static Votes dense(int[][] matrix, int classCount) {
        int voterCount = matrix.length == 0 ? 0 : matrix[0].length;
        VotesBuilder builder = new VotesBuilder(matrix.length, voterCount, classCount);
        for (int row = 0; row < matrix.length; row++) {
            for (int voter = 0; voter < matrix[row].length; voter++) {
                if (matrix[row][voter] >= 0) {
                    builder.add(row, voter, matrix[row][voter]);
                }
            }
        }
        return builder.build();
    }

    static int[][] singletons(int classCount) {
        return IntStream.range(0, classCount).mapToObj(c -> new int[] {c}).toArray(int[][]::new);
    }

    /** The number of rows n. */
    public int size() {
        return starts.length - 1;
    }

    /** The number of votes. */
    public int voteCount() {
        return voters.length;
    }

    /** Whether anybody votes on {@code row}. */
    public boolean isCovered(int row) {
        return starts[row + 1] > starts[row];
    }

    /** How many rows anybody votes on. */
    public int covered() {
        return (int) IntStream.range(0, size()).filter(this::isCovered).count();
    }

    /** The classes that vote {@code at} leaves possible: not to be changed. */
    int[] candidatesAt(int at) {
        return candidates[answers[at]];
    }

    /** Where in the votes {@code voter} votes on {@code row}; −1 if it abstains. */
    public int find(int row, int voter) {
        int at = Arrays.binarySearch(voters, starts[row], starts[row + 1], voter);
        return at >= 0 ? at : -1;
    }

    /** Whether vote {@code at} names class {@code c}, alone or among others. */
    public boolean allows(int at, int c) {
        return Arrays.binarySearch(candidatesAt(at), c) >= 0;
    }

    /** The chosen rows, in the order given. */
    public Votes gather(int[] rows) {
        int[] begin = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            begin[i + 1] = begin[i] + starts[rows[i] + 1] - starts[rows[i]];
        }
        int[] who = new int[begin[rows.length]];
        int[] what = new int[who.length];
        for (int i = 0; i < rows.length; i++) {
            int length = begin[i + 1] - begin[i];
            System.arraycopy(voters, starts[rows[i]], who, begin[i], length);
            System.arraycopy(answers, starts[rows[i]], what, begin[i], length);
        }
        return new Votes(begin, who, what, candidates, voterCount, classCount);
    }
}
