package io.winnow.learning.semi;

import io.winnow.learning.Targets;
import io.winnow.learning.math.NeighborGraph;
import java.util.SplittableRandom;

/**
 * The batches that a lesson on frozen embeddings learns from: labeled rows, unlabeled rows as they
 * are (the weak view), and disturbed (the strong view: a random step towards a neighbour, a mixup
 * that stays near the data, then dropout).
 *
 * @param task what is learned from
 * @param graph its neighbour graph
 * @param model for whose shape the batches are
 * @param dropout the share of the dimensions dropped in the strong view, in [0, 1)
 * @param random decides which rows and how they are disturbed
 */
record LessonViews(
        LearningTask task,
        NeighborGraph graph,
        LinearSoftmax model,
        double dropout,
        SplittableRandom random) {

    private static final int BATCH = 256;

    /** All labeled rows, or as many random ones as a batch holds, with what is believed of them. */
    Views labeled() {
        Targets labels = task.targets();
        int classes = labels.classCount();
        Views views = new Views(Math.min(BATCH, labels.size()), model);
        for (int i = 0; i < views.count(); i++) {
            int at = labels.size() > BATCH ? random.nextInt(labels.size()) : i;
            task.embeddings().copyRow(labels.rows()[at], views.rows(), i * views.dimension());
            System.arraycopy(
                    labels.distributions(), at * classes, views.targets(), i * classes, classes);
        }
        return views;
    }

    /** Rows drawn at random, with replacement. */
    int[] draw() {
        int n = task.embeddings().size();
        int[] rows = new int[Math.min(BATCH, n)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextInt(n);
        }
        return rows;
    }

    /** {@code rows} as they are, without targets. */
    Views weak(int[] rows) {
        Views views = new Views(rows.length, model);
        for (int i = 0; i < rows.length; i++) {
            task.embeddings().copyRow(rows[i], views.rows(), i * views.dimension());
        }
        return views;
    }

    /** Turns row {@code i} of {@code views}, which is {@code row} as it is, into a strong view. */
    void disturb(Views views, int i, int row) {
        int d = views.dimension();
        float[] x = views.rows();
        int k = graph.k();
        if (k > 0) {
            float share = (float) random.nextDouble();
            float[] other = task.embeddings().row(graph.neighbors()[row * k + random.nextInt(k)]);
            for (int j = 0; j < d; j++) {
                x[i * d + j] += share * (other[j] - x[i * d + j]);
            }
        }
        float keep = (float) (1 / (1 - dropout));
        for (int j = i * d; j < (i + 1) * d; j++) {
            x[j] = random.nextDouble() < dropout ? 0 : x[j] * keep;
        }
    }
}
