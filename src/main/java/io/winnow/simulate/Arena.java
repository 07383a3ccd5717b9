package io.winnow.simulate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.math.NeighborGraph;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Where one simulated loop runs: a pool whose labels can be asked for, and a test set nobody learns
 * from.
 *
 * @param encoder the name of the encoder that made the embeddings
 * @param seed the seed that drew the split
 * @param pool the pool's embeddings
 * @param truth the class of each pool row
 * @param test the test set's embeddings
 * @param testTruth the class of each test row
 * @param classCount the number of classes
 * @param keys a stable hash per pool row
 * @param graph the pool's neighbour graph, built when first asked for
 */
record Arena(
        String encoder,
        long seed,
        Embeddings pool,
        int[] truth,
        Embeddings test,
        int[] testTruth,
        int classCount,
        long[] keys,
        Supplier<NeighborGraph> graph) {

    /** The labels of {@code rows}, as the answers of a perfect annotator. */
    Labels answer(int[] rows) {
        return new Labels(rows, IntStream.of(rows).map(row -> truth[row]).toArray(), classCount);
    }

    /** The share of {@code labels} that are right; NaN of none. */
    double agreement(Labels labels) {
        return IntStream.range(0, labels.size())
                .mapToDouble(i -> labels.classes()[i] == truth[labels.rows()[i]] ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** The share of test rows that {@code predicted} gets right. */
    double accuracy(Posterior predicted) {
        return share(IntStream.range(0, testTruth.length).toArray(), predicted, testTruth);
    }

    /**
     * The share of the unlabeled pool rows that {@code predicted} gets right; NaN if none is left.
     */
    double transductive(Posterior predicted, int[] unlabeled) {
        return share(unlabeled, predicted, truth);
    }

    private static double share(int[] rows, Posterior predicted, int[] truth) {
        return IntStream.of(rows)
                .mapToDouble(row -> predicted.top(row) == truth[row] ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }
}
