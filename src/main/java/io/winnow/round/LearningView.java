package io.winnow.round;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The part of a snapshot that learners may see: no gold row, not even unlabeled.
 *
 * @param embeddings the embeddings of {@code rows}, m × d
 * @param labels the labels, on rows of {@code embeddings}
 * @param rows which row of the pool each of them is, ascending, of length m
 */
record LearningView(Embeddings embeddings, Labels labels, int[] rows) {

    static LearningView of(PoolSnapshot snapshot) {
        int[] rows = snapshot.index().learningRows();
        return new LearningView(
                snapshot.index().embeddings().gather(rows), inside(snapshot.labels(), rows), rows);
    }

    /** The same labels on the rows of {@link #embeddings}; none of them may be of gold. */
    Labels inside(Labels ofPool) {
        return inside(ofPool, rows);
    }

    private static Labels inside(Labels ofPool, int[] rows) {
        int[] inside =
                IntStream.of(ofPool.rows()).map(row -> Arrays.binarySearch(rows, row)).toArray();
        return new Labels(inside, ofPool.classes(), ofPool.classCount());
    }
}
