package io.winnow.round;

import io.winnow.learning.evaluate.ClearWinner;
import io.winnow.learning.evaluate.ClearWinner.Contender;
import io.winnow.learning.evaluate.ClearWinner.Rival;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.evaluate.PairedComparison;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a comparison of encoders. Only a clear difference on held-out labels moves it;
 * gold cannot recommend, but it vetoes an encoder that clearly loses there.
 *
 * @param words for a person
 * @param suggested the id of the encoder to change to; null to stay
 * @param evidence the paired comparisons behind it
 */
record EncoderAdvice(String words, @Nullable String suggested, ClearWinner evidence) {

    private static final String UNJUDGED =
            " Fine-tuned encoders learned from these labels, so only gold can judge them.";

    /**
     * @param inUse the trial of the encoder in use
     * @param others those of all others, on the same labels
     */
    static EncoderAdvice of(EncoderTrial inUse, List<EncoderTrial> others) {
        if (inUse.card().sawLabels()) {
            String seen = "%s learned from these labels, so they cannot judge it; compare on gold.";
            return new EncoderAdvice(
                    seen.formatted(inUse.card().name()), null, new ClearWinner(0, List.of()));
        }
        List<EncoderTrial> judged =
                others.stream().filter(trial -> !trial.card().sawLabels()).toList();
        EncoderAdvice advice = ofUnseen(inUse, judged);
        String rest = judged.size() == others.size() ? "" : UNJUDGED;
        return new EncoderAdvice(advice.words() + rest, advice.suggested(), advice.evidence());
    }

    private static EncoderAdvice ofUnseen(EncoderTrial inUse, List<EncoderTrial> others) {
        if (inUse.validated() == null) {
            return new EncoderAdvice(
                    "Too few labels to tell: there are not two labels of two classes yet.",
                    null,
                    new ClearWinner(0, List.of()));
        }
        ClearWinner evidence =
                ClearWinner.of(
                        inUse.right(),
                        others.stream()
                                .map(trial -> new Contender(trial.card().id(), trial.right()))
                                .toList());
        String name = inUse.card().name();
        if (!evidence.tells()) {
            String few = "Too few labels to tell: %,d. From %d on a difference may show.";
            return new EncoderAdvice(
                    few.formatted(evidence.labels(), ClearWinner.FEWEST), null, evidence);
        }
        if (others.isEmpty()) {
            String alone =
                    "There is nothing to compare %s with: encode with another encoder first.";
            return new EncoderAdvice(alone.formatted(name), null, evidence);
        }
        Rival winner = evidence.winner();
        return winner == null
                ? new EncoderAdvice(
                        stay(name, evidence.rivals().getFirst(), others), null, evidence)
                : change(inUse, trial(winner, others), winner, evidence);
    }

    private static String stay(String name, Rival best, List<EncoderTrial> others) {
        String other = trial(best, others).card().name();
        return best.difference().estimate() <= 0
                ? "Stay with %s: no other encoder got more labels right (the best, %s: %s)."
                        .formatted(name, other, figures(best))
                : "No clear difference: stay with %s. %s got more labels right, but no more than"
                                .formatted(name, other)
                        + " chance explains (%s).".formatted(figures(best));
    }

    private static EncoderAdvice change(
            EncoderTrial inUse, EncoderTrial better, Rival winner, ClearWinner evidence) {
        String words =
                "%s is clearly better than %s on held-out labels (%s)."
                        .formatted(better.card().name(), inUse.card().name(), figures(winner));
        Optional<Interval> gold = onGold(better, inUse);
        if (gold.filter(difference -> difference.high() < 0).isPresent()) {
            String veto = " But gold vetoes it: there it clearly loses, so stay with %s.";
            return new EncoderAdvice(words + veto.formatted(inUse.card().name()), null, evidence);
        }
        return new EncoderAdvice(words, better.card().id(), evidence);
    }

    private static Optional<Interval> onGold(EncoderTrial one, EncoderTrial other) {
        return one.goldRight().length == 0
                ? Optional.empty()
                : Optional.of(PairedComparison.of(one.goldRight(), other.goldRight()).difference());
    }

    private static EncoderTrial trial(Rival rival, List<EncoderTrial> trials) {
        return trials.stream()
                .filter(trial -> trial.card().id().equals(rival.name()))
                .findFirst()
                .orElseThrow();
    }

    private static String figures(Rival rival) {
        Interval by = rival.difference();
        return String.format(
                Locale.ENGLISH,
                "%+.1f points, 95 %% interval %+.1f to %+.1f, p = %.3f",
                100 * by.estimate(),
                100 * by.low(),
                100 * by.high(),
                rival.pValue());
    }
}
