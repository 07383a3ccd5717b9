package io.winnow.neural;

import io.winnow.learning.Labels;
import io.winnow.learning.math.Sampling;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Labels to learn from and labels to stop by: where there are enough, a fifth of each class is held
 * out.
 *
 * @param train never empty unless there are no labels
 * @param heldOut empty where there are too few
 */
record LabelSplit(Labels train, Labels heldOut) {

    /** The fewest labels of which some are held out. */
    static final int ENOUGH = 60;

    private static final int PART = 5;

    static LabelSplit of(Labels labels, long seed) {
        if (labels.size() < ENOUGH) {
            return new LabelSplit(labels, Labels.none(labels.classCount()));
        }
        int[] order = Sampling.draw(labels.size(), labels.size(), new SplittableRandom(seed));
        int[] seen = new int[labels.classCount()];
        List<Integer> train = new ArrayList<>();
        List<Integer> heldOut = new ArrayList<>();
        for (int position : order) {
            int turn = seen[labels.classes()[position]]++;
            (turn % PART == PART - 1 ? heldOut : train).add(position);
        }
        return new LabelSplit(labels.subset(ints(train)), labels.subset(ints(heldOut)));
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** The rows of {@code 0..size−1} that are not held out. */
    int[] unlabeled(int size) {
        BitSet kept = new BitSet();
        kept.set(0, size);
        IntStream.of(heldOut.rows()).forEach(kept::clear);
        return kept.stream().toArray();
    }
}
