package io.winnow.learning.semi;

import io.winnow.learning.classify.OutOfFold;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Chooses among models by their cross-validated predictions of the labels so far: the simplest
 * whose log loss is within one standard error of the best (the one-standard-error rule, Breiman et
 * al. 1984, section 3.4.3, on paired differences).
 */
public final class ChampionSelection {

    private ChampionSelection() {}

    /**
     * A model to choose.
     *
     * @param name its name
     * @param predictions what it says about each label without having seen it
     */
    public record Candidate(String name, OutOfFold predictions) {}

    /**
     * What was chosen.
     *
     * @param champion the chosen candidate
     * @param reason why, for a person
     */
    public record Choice(Candidate champion, String reason) {}

    /**
     * Chooses.
     *
     * @param candidates at least one, the simplest first, all about the same labels
     */
    public static Choice choose(List<Candidate> candidates) {
        double[][] losses = losses(candidates);
        int best = 0;
        for (int i = 1; i < losses.length; i++) {
            best = mean(losses[i]) < mean(losses[best]) ? i : best;
        }
        int chosen = 0;
        while (chosen < best && !within(losses[chosen], losses[best])) {
            chosen++;
        }
        Candidate champion = candidates.get(chosen);
        return new Choice(champion, reason(champion, candidates.get(best), losses, chosen, best));
    }

    private static double[][] losses(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("there is no candidate");
        }
        int[] rows = candidates.getFirst().predictions().labels().rows();
        for (Candidate candidate : candidates) {
            if (!Arrays.equals(rows, candidate.predictions().labels().rows())) {
                throw new IllegalArgumentException(
                        candidate.name() + " predicts other labels than the first candidate");
            }
        }
        return candidates.stream()
                .map(candidate -> candidate.predictions().losses())
                .toArray(double[][]::new);
    }

    /** Whether {@code simple} is worse than {@code best} by no more than one standard error. */
    private static boolean within(double[] simple, double[] best) {
        double[] apart =
                IntStream.range(0, best.length).mapToDouble(i -> simple[i] - best[i]).toArray();
        double mean = mean(apart);
        double squares = Arrays.stream(apart).map(x -> (x - mean) * (x - mean)).sum();
        double n = apart.length;
        return n < 2 || mean <= Math.sqrt(squares / (n - 1) / n);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static String reason(
            Candidate champion, Candidate best, double[][] losses, int chosen, int top) {
        String figures =
                String.format(
                        Locale.ROOT,
                        "log loss %.3f against %.3f on %d labels",
                        mean(losses[chosen]),
                        mean(losses[chosen == top ? 0 : top]),
                        losses[chosen].length);
        if (chosen == 0 && top == 0) {
            return champion.name() + " is the simplest and nothing has a smaller log loss";
        }
        if (chosen == top) {
            return "%s is better than anything simpler (%s)".formatted(champion.name(), figures);
        }
        return "%s is simpler and within one standard error of %s (%s)"
                .formatted(champion.name(), best.name(), figures);
    }
}
