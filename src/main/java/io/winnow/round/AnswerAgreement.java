package io.winnow.round;

import io.winnow.learning.evaluate.FleissKappa;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.evaluate.KrippendorffAlpha;
import io.winnow.learning.weak.Votes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far people agree, beyond chance, on the samples of the pool that two or more of them gave one
 * class each. Who was not sure gave none.
 *
 * @param people how many of them share a sample
 * @param samples how many samples they share
 * @param answers how many answers those have
 * @param alpha Krippendorff's α with its bootstrap interval over samples; null if every answer
 *     names the same class, so that nothing can be told from chance
 * @param kappa Fleiss' κ likewise; null also where samples differ in their number of answers, which
 *     it supposes equal
 */
public record AnswerAgreement(
        int people, int samples, int answers, @Nullable Interval alpha, @Nullable Interval kappa) {

    public AnswerAgreement {
        if (people < 2 || samples < 1 || answers < 2 * samples) {
            throw new IllegalArgumentException(
                    "%d people share %d samples with %d answers"
                            .formatted(people, samples, answers));
        }
    }

    /**
     * Empty if no two people answered the same sample.
     *
     * @param given the answers of people, n × P
     * @param seed of the bootstrap
     */
    static Optional<AnswerAgreement> of(Votes given, long seed) {
        List<int[]> counts = new ArrayList<>();
        Set<Integer> people = new HashSet<>();
        for (int row = 0; row < given.size(); row++) {
            int[] sure =
                    IntStream.range(given.starts()[row], given.starts()[row + 1])
                            .filter(at -> candidates(given, at).length == 1)
                            .toArray();
            if (sure.length > 1) {
                int[] item = new int[given.classCount()];
                IntStream.of(sure).forEach(at -> item[candidates(given, at)[0]]++);
                IntStream.of(sure).forEach(at -> people.add(given.voters()[at]));
                counts.add(item);
            }
        }
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(of(people.size(), counts.toArray(int[][]::new), seed));
    }

    private static AnswerAgreement of(int people, int[][] counts, long seed) {
        int[] answers = Arrays.stream(counts).mapToInt(item -> IntStream.of(item).sum()).toArray();
        boolean even = IntStream.of(answers).distinct().count() == 1;
        return new AnswerAgreement(
                people,
                counts.length,
                IntStream.of(answers).sum(),
                KrippendorffAlpha.of(counts, seed).orElse(null),
                even ? FleissKappa.of(counts, seed).orElse(null) : null);
    }

    private static int[] candidates(Votes given, int at) {
        return given.candidates()[given.answers()[at]];
    }
}
