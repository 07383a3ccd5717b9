package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Chooses the candidates with the largest uncertainty. Before the first model there is no
 * uncertainty: then it chooses at random, and says so.
 */
public final class TopUncertain implements QueryStrategy {

    /** Ranked besides the batch and as many more, in case some repeat others. */
    private static final int SPARES = 100;

    private final String name;
    private final Uncertainty uncertainty;

    /** Chooses by {@code uncertainty}, under the name {@code name}. */
    public TopUncertain(String name, Uncertainty uncertainty) {
        this.name = name;
        this.uncertainty = uncertainty;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Selection select(Pool pool, int count, long seed, Progress progress) {
        Posterior posterior = pool.posterior();
        if (posterior == null) {
            String reason = "there is no model to be unsure yet, so drawn uniformly at random";
            Selection drawn = new Random().select(pool, count, seed, progress);
            return new Selection(drawn.picks(), name, reason);
        }
        Batch batch = new Batch(pool, count, name, progress);
        double[] scores = score(uncertainty, posterior, pool.candidates());
        SeededOrder order = new SeededOrder(pool.keys(), seed);
        double least = Threshold.below(scores, 2 * batch.free() + SPARES);
        fill(
                batch,
                pool.candidates(),
                scores,
                order,
                positions(scores.length, i -> scores[i] >= least));
        if (!batch.isFull()) {
            fill(
                    batch,
                    pool.candidates(),
                    scores,
                    order,
                    positions(scores.length, i -> scores[i] < least));
        }
        return batch.close("the model is least sure of these, by " + name);
    }

    private static int[] positions(int count, IntPredicate wanted) {
        return IntStream.range(0, count).filter(wanted).toArray();
    }

    private static void fill(
            Batch batch, int[] rows, double[] scores, SeededOrder order, int[] positions) {
        double[] ranked = IntStream.of(positions).mapToDouble(i -> scores[i]).toArray();
        int[] places = IntStream.of(positions).map(i -> rows[i]).toArray();
        Ranking ranking = new Ranking(ranked, order.of(places));
        while (!batch.isFull() && !ranking.isEmpty()) {
            int i = ranking.pop();
            batch.offer(places[i], ranked[i], -1);
        }
    }

    /** The uncertainty of {@code rows}, in their order. */
    static double[] score(Uncertainty uncertainty, Posterior posterior, int[] rows) {
        double[] scores = new double[rows.length];
        int classes = posterior.classCount();
        float[] row = new float[classes];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(posterior.values(), rows[i] * classes, row, 0, classes);
            scores[i] = uncertainty.of(row);
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException("the posterior of row " + rows[i] + " is NaN");
            }
        }
        return scores;
    }
}
