package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How far a classifier contradicts each label.
 *
 * @param labels the labels that were judged
 * @param confident the class the classifier is confident of for each label, or {@link #NONE}
 * @param scores from 0 (beyond doubt) to 1 (surely wrong), one for each label
 */
public record Suspicions(Labels labels, int[] confident, double[] scores) {

    /** No class reaches its threshold, or none that would object to the label. */
    public static final int NONE = -1;

    public Suspicions {
        if (confident.length != labels.size() || scores.length != labels.size()) {
            throw new IllegalArgumentException(
                    "%d classes and %d scores for %d labels"
                            .formatted(confident.length, scores.length, labels.size()));
        }
    }

    /** The flagged rows, confidently of another class than labeled; the most suspect first. */
    public int[] rows() {
        return IntStream.of(flagged()).map(i -> labels.rows()[i]).toArray();
    }

    /** The same as places among {@link #labels}. */
    public int[] flagged() {
        return IntStream.range(0, confident.length)
                .filter(i -> confident[i] != NONE && confident[i] != labels.classes()[i])
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer i) -> -scores[i])
                                .thenComparingInt(i -> labels.rows()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
