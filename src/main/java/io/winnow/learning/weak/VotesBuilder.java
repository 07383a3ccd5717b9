package io.winnow.learning.weak;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Collects votes in any order. */
public final class VotesBuilder {

    private final int size;
    private final int voterCount;
    private final int classCount;
    private final Map<List<Integer>, Integer> answerOf = new HashMap<>();
    private int[][] candidates;
    private int[] rows = new int[16];
    private int[] voters = new int[16];
    private int[] answers = new int[16];
    private int count;

    /**
     * @param size the number of rows n
     * @param voterCount the number of voters m
     * @param classCount the number of classes C, at least 1
     */
    public VotesBuilder(int size, int voterCount, int classCount) {
        if (size < 0 || voterCount < 0 || classCount < 1) {
            throw new IllegalArgumentException(
                    "%d rows, %d voters, %d classes".formatted(size, voterCount, classCount));
        }
        this.size = size;
        this.voterCount = voterCount;
        this.classCount = classCount;
        candidates = Votes.singletons(classCount);
    }

    /** A vote for one class. */
    public VotesBuilder add(int row, int voter, int vote) {
        check(row, voter, vote);
        append(row, voter, vote);
        return this;
    }

    /**
     * A vote that leaves several classes possible.
     *
     * @param possible at least one class, each once, in any order
     */
    public VotesBuilder add(int row, int voter, int[] possible) {
        int[] set = IntStream.of(possible).sorted().distinct().toArray();
        if (set.length == 0 || set.length < possible.length) {
            throw new IllegalArgumentException(
                    "row %d, voter %d: candidates %s"
                            .formatted(row, voter, Arrays.toString(possible)));
        }
        for (int c : set) {
            check(row, voter, c);
        }
        append(row, voter, set.length == 1 ? set[0] : answer(set));
        return this;
    }

    private int answer(int[] set) {
        return answerOf.computeIfAbsent(
                IntStream.of(set).boxed().toList(),
                key -> {
                    candidates = Arrays.copyOf(candidates, candidates.length + 1);
                    candidates[candidates.length - 1] = set;
                    return candidates.length - 1;
                });
    }

    private void check(int row, int voter, int vote) {
        if (row < 0 || row >= size) {
            throw new IllegalArgumentException("row %d of %d".formatted(row, size));
        }
        if (voter < 0 || voter >= voterCount) {
            throw new IllegalArgumentException(
                    "row %d: voter %d of %d".formatted(row, voter, voterCount));
        }
        if (vote < 0 || vote >= classCount) {
            throw new IllegalArgumentException(
                    "row %d, voter %d: class %d of %d".formatted(row, voter, vote, classCount));
        }
    }

    private void append(int row, int voter, int answer) {
        if (count == rows.length) {
            int more = count + (count >> 1);
            rows = Arrays.copyOf(rows, more);
            voters = Arrays.copyOf(voters, more);
            answers = Arrays.copyOf(answers, more);
        }
        rows[count] = row;
        voters[count] = voter;
        answers[count++] = answer;
    }

    /**
     * All votes so far.
     *
     * @throws IllegalArgumentException if a voter votes twice on a row
     */
    public Votes build() {
        int[] order = sortedBy(rows, size, sortedBy(voters, voterCount, identity()));
        int[] starts = new int[size + 1];
        for (int i = 0; i < count; i++) {
            starts[rows[i] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] who = IntStream.of(order).map(i -> voters[i]).toArray();
        int[] what = IntStream.of(order).map(i -> answers[i]).toArray();
        return new Votes(starts, who, what, candidates, voterCount, classCount);
    }

    private int[] identity() {
        return IntStream.range(0, count).toArray();
    }

    /** A stable counting sort of {@code order} by keys from 0 to {@code keys - 1}. */
    private static int[] sortedBy(int[] keyOf, int keys, int[] order) {
        int[] next = new int[keys + 1];
        for (int i : order) {
            next[keyOf[i] + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] sorted = new int[order.length];
        for (int i : order) {
            sorted[next[keyOf[i]]++] = i;
        }
        return sorted;
    }
}
