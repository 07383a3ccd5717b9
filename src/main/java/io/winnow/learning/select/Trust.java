package io.winnow.learning.select;

import io.winnow.learning.Posterior;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far a model and each annotator are to be believed (Goh et al. 2022, section 3): 1 − (1 −
 * agreement) / (1 − share of the most common class), for annotators by agreement with each other,
 * for the model by agreement with the consensus times the root of the mean number of answers; all
 * on samples with two answers or more. While there is none, annotators are measured against the
 * model.
 *
 * @param model w_M, at least {@link #LEAST}
 * @param annotators w_j, likewise
 * @param agreement P, the mean share of a sample's answers that are its consensus
 * @param consensus the consensus of each answered row: the most frequent class, on a tie the more
 *     probable one
 */
record Trust(double model, double[] annotators, double agreement, Map<Integer, Integer> consensus) {

    static final double LEAST = 1e-3;

    static Trust of(Opinions opinions, Posterior posterior) {
        Map<Integer, int[]> tallies = opinions.tallies();
        Map<Integer, Integer> consensus = new HashMap<>();
        tallies.forEach((row, tally) -> consensus.put(row, consensus(tally, posterior, row)));
        int[] shared =
                tallies.keySet().stream()
                        .mapToInt(Integer::intValue)
                        .filter(row -> count(of(tallies, row)) > 1)
                        .toArray();
        boolean alone = shared.length == 0;
        int[] rows =
                alone ? consensus.keySet().stream().mapToInt(Integer::intValue).toArray() : shared;
        double chance = commonest(rows, consensus, opinions.classCount());
        double right = mean(rows, row -> posterior.top(row) == of(consensus, row) ? 1 : 0);
        double answers = mean(rows, row -> count(of(tallies, row)));
        double agreement =
                mean(
                        rows,
                        row ->
                                (double) of(tallies, row)[of(consensus, row)]
                                        / count(of(tallies, row)));
        double[] agreeing = agreeing(opinions, tallies, posterior, alone);
        return new Trust(
                weight(right, chance) * Math.sqrt(answers),
                Arrays.stream(agreeing).map(share -> weight(share, chance)).toArray(),
                alone ? right : agreement,
                consensus);
    }

    /** The consensus of an answered row. */
    int consensusOf(int row) {
        return of(consensus, row);
    }

    /** The mean weight of an annotator. */
    double meanAnnotator() {
        return Arrays.stream(annotators).average().orElse(LEAST);
    }

    private static double weight(double agreement, double chance) {
        return Math.max(LEAST, 1 - (1 - agreement) / Math.max(LEAST, 1 - chance));
    }

    private static double[] agreeing(
            Opinions opinions, Map<Integer, int[]> tallies, Posterior posterior, boolean alone) {
        int people = Arrays.stream(opinions.annotators()).max().orElse(-1) + 1;
        double[] same = new double[people];
        double[] all = new double[people];
        for (int i = 0; i < opinions.size(); i++) {
            int row = opinions.rows()[i];
            int[] tally = of(tallies, row);
            int own = opinions.classes()[i];
            same[opinions.annotators()[i]] +=
                    alone ? (posterior.top(row) == own ? 1 : 0) : tally[own] - 1;
            all[opinions.annotators()[i]] += alone ? 1 : count(tally) - 1;
        }
        double mean = Arrays.stream(same).sum() / Math.max(1, Arrays.stream(all).sum());
        return IntStream.range(0, people)
                .mapToDouble(j -> all[j] > 0 ? same[j] / all[j] : mean)
                .toArray();
    }

    private static int consensus(int[] tally, Posterior posterior, int row) {
        int best = 0;
        for (int c = 1; c < tally.length; c++) {
            boolean likelier = posterior.probability(row, c) > posterior.probability(row, best);
            best = tally[c] > tally[best] || (tally[c] == tally[best] && likelier) ? c : best;
        }
        return best;
    }

    private static double commonest(int[] rows, Map<Integer, Integer> consensus, int classes) {
        int[] counts = new int[classes];
        IntStream.of(rows).forEach(row -> counts[of(consensus, row)]++);
        return rows.length == 0 ? 0 : (double) Arrays.stream(counts).max().orElse(0) / rows.length;
    }

    private static double mean(int[] rows, IntToDoubleFunction value) {
        return IntStream.of(rows).sorted().mapToDouble(value).average().orElse(1);
    }

    private static int count(int[] tally) {
        return Arrays.stream(tally).sum();
    }

    private static <T> T of(Map<Integer, T> byRow, int row) {
        return Objects.requireNonNull(byRow.get(row), "nobody answered that row");
    }
}
