package io.winnow.round;

import io.winnow.learning.Posterior;
import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Keeps what a semi-supervised champion knows while the fast clock refits: its own posteriors on a
 * few uniformly drawn samples, as soft targets of small weight (distillation, Hinton et al. 2015,
 * eq. 1 at temperature 1). Without them the first answer after a retrain would throw away
 * everything learned from unlabeled samples.
 */
final class Anchors {

    private static final int MOST = 600;

    /** All anchors together weigh as much as this many labels. */
    private static final float TOTAL_WEIGHT = 40;

    private Anchors() {}

    /**
     * Draws anchors.
     *
     * @param head the champion's head
     * @param index the pool to draw from, never gold
     * @param seed decides the draw
     */
    static Targets of(Head head, PoolIndex index, long seed) {
        int[] rows = draw(index.learningRows(), seed);
        Posterior posterior = head.predict(index.embeddings().gather(rows));
        float[] weights = new float[rows.length];
        Arrays.fill(weights, TOTAL_WEIGHT / Math.max(1, rows.length));
        return new Targets(rows, posterior.values(), weights, head.classCount());
    }

    /** The labels at full weight, and those anchors that are not labeled. */
    static Targets join(Targets labels, Targets anchors) {
        int[] labeled = labels.rows().clone();
        Arrays.sort(labeled);
        int[] kept = new int[anchors.size()];
        int count = 0;
        for (int i = 0; i < anchors.size(); i++) {
            if (Arrays.binarySearch(labeled, anchors.rows()[i]) < 0) {
                kept[count++] = i;
            }
        }
        return append(labels, anchors, Arrays.copyOf(kept, count));
    }

    private static Targets append(Targets labels, Targets anchors, int[] kept) {
        int classes = labels.classCount();
        int m = labels.size();
        int[] rows = Arrays.copyOf(labels.rows(), m + kept.length);
        float[] weights = Arrays.copyOf(labels.weights(), m + kept.length);
        float[] targets = Arrays.copyOf(labels.distributions(), (m + kept.length) * classes);
        for (int i = 0; i < kept.length; i++) {
            rows[m + i] = anchors.rows()[kept[i]];
            weights[m + i] = anchors.weights()[kept[i]];
            System.arraycopy(
                    anchors.distributions(),
                    kept[i] * classes,
                    targets,
                    (m + i) * classes,
                    classes);
        }
        return new Targets(rows, targets, weights, classes);
    }

    private static int[] draw(int[] rows, long seed) {
        int[] drawn = rows.clone();
        int count = Math.min(MOST, drawn.length);
        RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(drawn.length - i);
            int swap = drawn[i];
            drawn[i] = drawn[j];
            drawn[j] = swap;
        }
        return Arrays.copyOf(drawn, count);
    }
}
