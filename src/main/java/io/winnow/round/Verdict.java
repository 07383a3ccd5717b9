package io.winnow.round;

import io.winnow.learning.classify.OutOfFold;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Which trial is used from now on, and why.
 *
 * @param champion the trial that won
 * @param words why, for a person
 */
record Verdict(Trial champion, String words) {

    /**
     * Chooses by cross-validation; gold may only veto, never choose.
     *
     * @param trials the supervised twin first
     */
    static Verdict of(List<Trial> trials, GoldExam gold) {
        Trial twin = trials.getFirst();
        Trial best = best(trials);
        if (best == twin) {
            return new Verdict(
                    twin, "The supervised head stays: nothing was better on held-out labels.");
        }
        String figures =
                "%s on held-out labels: %s against %s for %s"
                        .formatted(best.name(), accuracy(best), accuracy(twin), twin.name());
        return gold.clearlyLoses(best.head(), twin.head())
                ? new Verdict(twin, "Vetoed by gold, where it clearly loses: " + figures + ".")
                : new Verdict(best, "Better: " + figures + ".");
    }

    /**
     * The most accurate on held-out labels, the surer one on a tie; the twin while nobody knows.
     */
    private static Trial best(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.validated() != null)
                .max(
                        Comparator.comparingDouble(Verdict::held)
                                .thenComparing(Verdict::logLoss, Comparator.reverseOrder()))
                .orElse(trials.getFirst());
    }

    private static double held(Trial trial) {
        return Objects.requireNonNull(trial.validated()).accuracy().estimate();
    }

    private static double logLoss(Trial trial) {
        return Objects.requireNonNull(trial.validated()).logLoss();
    }

    private static String accuracy(Trial trial) {
        OutOfFold validated = trial.validated();
        return Words.percent(validated == null ? null : validated.accuracy());
    }
}
