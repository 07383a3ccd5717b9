package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Selection;

/**
 * Chooses the candidates with the largest uncertainty. Before the first model there is no
 * uncertainty: then it chooses at random, and says so.
 */
public final class TopUncertain implements QueryStrategy {

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
    public Selection select(Pool pool, int count, long seed) {
        Posterior posterior = pool.posterior();
        if (posterior == null) {
            String reason = "there is no model to be unsure yet, so drawn uniformly at random";
            return new Selection(Random.draw(pool, count, seed), name, reason);
        }
        Batch batch = new Batch(pool, count, name);
        double[] scores = score(uncertainty, posterior, pool.candidates());
        Ranking ranking =
                new Ranking(
                        scores.clone(), new SeededOrder(pool.keys(), seed).of(pool.candidates()));
        while (!batch.isFull() && !ranking.isEmpty()) {
            int i = ranking.pop();
            batch.offer(pool.candidates()[i], scores[i], -1);
        }
        return batch.close("the model is least sure of these, by " + name);
    }

    /** The uncertainty of {@code rows}, in their order. */
    static double[] score(Uncertainty uncertainty, Posterior posterior, int[] rows) {
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = uncertainty.of(posterior.row(rows[i]));
            if (Double.isNaN(scores[i])) {
                throw new IllegalArgumentException("the posterior of row " + rows[i] + " is NaN");
            }
        }
        return scores;
    }
}
