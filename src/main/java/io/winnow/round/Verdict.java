package io.winnow.round;

import io.winnow.learning.classify.OutOfFold;
import io.winnow.learning.semi.ChampionSelection;
import io.winnow.learning.semi.ChampionSelection.Candidate;
import io.winnow.learning.semi.ChampionSelection.Choice;
import java.util.List;
import java.util.Optional;

/**
 * Which trial is used from now on, and why. The supervised twin is the incumbent: another learner
 * has to beat it on held-out labels by more than one standard error.
 *
 * @param champion the trial that won
 * @param words why, for a person
 */
record Verdict(Trial champion, String words) {

    /**
     * Chooses by cross-validation; gold may only veto, never choose.
     *
     * @param trials the supervised twin first, then the others, the simplest first
     */
    static Verdict of(List<Trial> trials, GoldExam gold) {
        Trial twin = trials.getFirst();
        List<Candidate> candidates =
                trials.stream().flatMap(trial -> candidate(trial).stream()).toList();
        if (candidates.size() < trials.size()) {
            return new Verdict(
                    twin,
                    "There are too few labels to hold some out, so the supervised head stays.");
        }
        Choice choice = ChampionSelection.choose(candidates);
        Trial chosen = trials.get(candidates.indexOf(choice.champion()));
        String reason = "On held-out labels, " + choice.reason() + ".";
        return gold.clearlyLoses(chosen.head(), twin.head())
                ? new Verdict(
                        twin,
                        "%s But gold vetoes it: there it clearly loses to %s, which stays."
                                .formatted(reason, twin.name()))
                : new Verdict(chosen, reason);
    }

    private static Optional<Candidate> candidate(Trial trial) {
        OutOfFold validated = trial.validated();
        return Optional.ofNullable(validated).map(held -> new Candidate(trial.name(), held));
    }
}
