package io.winnow.round;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.classify.OutOfFold;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.weak.ConfidentLearning;
import io.winnow.learning.weak.Suspicions;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The labels that a retrain finds suspect by confident learning, among those it could hold out: no
 * gold, and nothing that a rule was made from. Stored as JSON beside the model's head.
 *
 * @param judged how many labels were held out and judged
 * @param accuracy how often they were the class the model held likeliest
 * @param worstFirst those it contradicts
 */
public record SuspectLabels(int judged, Interval accuracy, List<SuspectLabel> worstFirst) {

    public SuspectLabels {
        worstFirst = List.copyOf(worstFirst);
        if (worstFirst.size() > judged) {
            throw new IllegalArgumentException(
                    worstFirst.size() + " suspect labels of " + judged + " judged");
        }
    }

    /**
     * Judges labels.
     *
     * @param held the labels, each predicted by a model that had not seen it
     * @param sampleIds the sample of each row that {@code held} speaks of
     * @param classIds the id of each class, in their order
     */
    static SuspectLabels of(OutOfFold held, long[] sampleIds, long[] classIds) {
        Labels labels = held.labels();
        Posterior said = held.posterior();
        Suspicions suspicions = ConfidentLearning.of(held);
        int[] confident = suspicions.confident();
        List<SuspectLabel> suspects =
                IntStream.of(suspicions.flagged())
                        .mapToObj(i ->
                                new SuspectLabel(
                                        sampleIds[labels.rows()[i]],
                                        classIds[labels.classes()[i]],
                                        classIds[confident[i]],
                                        said.probability(i, labels.classes()[i]),
                                        said.probability(i, confident[i])))
                        .toList();
        return new SuspectLabels(labels.size(), held.accuracy(), suspects);
    }
}
