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
        Labels labels = snapshot.labels();
        int[] inside =
                IntStream.of(labels.rows()).map(row -> Arrays.binarySearch(rows, row)).toArray();
        return new LearningView(
                snapshot.index().embeddings().gather(rows),
                new Labels(inside, labels.classes(), labels.classCount()),
                rows);
    }
}
