package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import org.jspecify.annotations.Nullable;

/**
 * ActiveLab (Goh and Mueller 2023): one ranking of samples without an answer and of answered ones
 * that deserve another opinion. The lower the trust-weighted probability that the best guess (for
 * an answered sample: its consensus) is right, the sooner a sample is asked; a pick's score is 1 −
 * that probability. An even vote, as heavy as a mean annotator, stands for the opinion that is
 * still missing. Answered samples are ranked where the pool's candidates include them.
 *
 * <p>Without a model it chooses at random, and says so.
 */
public final class ActiveLab implements QueryStrategy {

    static final String NAME = "activelab";

    private final @Nullable Opinions opinions;

    /** Takes the pool's labels for the answers of one annotator. */
    public ActiveLab() {
        this.opinions = null;
    }

    /** Knows what each annotator answered. */
    public ActiveLab(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection select(Pool pool, int count, long seed, Progress progress) {
        Posterior posterior = pool.posterior();
        if (posterior == null) {
            String reason = "there is no model to weigh opinions by, so drawn uniformly at random";
            Selection drawn = new Random().select(pool, count, seed, progress);
            return new Selection(drawn.picks(), NAME, reason);
        }
        Batch batch = new Batch(pool, count, NAME, progress);
        int[] rows = pool.candidates();
        double[] scores =
                scores(opinions == null ? Opinions.of(pool.labels()) : opinions, posterior, rows);
        Ranking ranking = new Ranking(scores.clone(), new SeededOrder(pool.keys(), seed).of(rows));
        while (!batch.isFull() && !ranking.isEmpty()) {
            int i = ranking.pop();
            batch.offer(rows[i], scores[i], -1);
        }
        return batch.close("another opinion is worth most on these");
    }

    /**
     * 1 − s (Goh and Mueller 2023, eqs. 1 and 2) of {@code rows}, in their order.
     *
     * @throws IllegalArgumentException if a posterior is NaN
     */
    static double[] scores(Opinions opinions, Posterior posterior, int[] rows) {
        Trust trust = Trust.of(opinions, posterior);
        int classes = posterior.classCount();
        double missing = trust.meanAnnotator();
        double[] mass = new double[posterior.size()];
        double[] belief = new double[posterior.size()];
        for (int i = 0; i < opinions.size(); i++) {
            int row = opinions.rows()[i];
            boolean agrees = opinions.classes()[i] == trust.consensusOf(row);
            double weight = trust.annotators()[opinions.annotators()[i]];
            double other = (1 - trust.agreement()) / Math.max(1, classes - 1);
            mass[row] += weight;
            belief[row] += weight * (agrees ? trust.agreement() : other);
        }
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            Integer consensus = trust.consensus().get(row);
            double p =
                    posterior.probability(row, consensus == null ? posterior.top(row) : consensus);
            double sum = trust.model() * p + missing / classes + belief[row];
            scores[i] = Math.clamp(1 - sum / (trust.model() + missing + mass[row]), 0, 1);
            if (Double.isNaN(p)) {
                throw new IllegalArgumentException("the posterior of row " + row + " is NaN");
            }
        }
        return scores;
    }
}
