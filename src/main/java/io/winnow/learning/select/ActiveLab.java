package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * ActiveLab (Goh and Mueller 2023): one ranking of samples without an answer and of answered ones
 * that deserve another opinion. The lower the trust-weighted probability that the best guess (for
 * an answered sample: its consensus) is right, the sooner a sample is asked; a pick's score is 1 −
 * that probability. An even vote, as heavy as a mean annotator, stands for the opinion that is
 * still missing. At most half of the picks are answered samples, so that labeling goes on.
 *
 * <p>Without a model it chooses at random, and says so.
 */
public final class ActiveLab implements QueryStrategy {

    static final String NAME = "activelab";
    private static final String REASON = "another opinion is worth most on these";

    private final @Nullable Opinions opinions;
    private final int[] answered;

    /** Takes the pool's labels for the answers of one annotator, and asks about no answered row. */
    public ActiveLab() {
        this.opinions = null;
        this.answered = new int[0];
    }

    /**
     * Knows what each annotator answered.
     *
     * @param answered rows that may be asked again, beside the pool's candidates and none of them;
     *     their posterior must come from heads that did not learn from them
     */
    public ActiveLab(Opinions opinions, int[] answered) {
        this.opinions = opinions;
        this.answered = answered.clone();
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
        int fresh = pool.candidates().length;
        int[] rows =
                IntStream.concat(IntStream.of(pool.candidates()), IntStream.of(answered)).toArray();
        Batch batch = new Batch(pool.withCandidates(rows), count, NAME, progress);
        double[] scores =
                scores(opinions == null ? Opinions.of(pool.labels()) : opinions, posterior, rows);
        Ranking ranking = new Ranking(scores.clone(), new SeededOrder(pool.keys(), seed).of(rows));
        int again = 0;
        while (!batch.isFull() && !ranking.isEmpty()) {
            int i = ranking.pop();
            if (i < fresh || again < count / 2) {
                batch.offer(rows[i], scores[i], -1);
                again += i < fresh ? 0 : 1;
            }
        }
        return batch.close(REASON + (again > 0 ? ", answered or not" : ""));
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
