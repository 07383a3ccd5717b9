package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.classify.LogisticRegression;
import java.util.Arrays;

/**
 * BALD (Houlsby et al. 2011): the candidates about which a committee, each member sure in its own
 * way, disagrees most. The committee is {@link BootstrapHeads} on the labels so far; a pick's score
 * is the mutual information over log C. Before the first model it chooses at random, and says so.
 */
public final class Bald implements QueryStrategy {

    static final String NAME = "bald";

    private static final int MEMBERS = 8;

    private final Committee committee;

    /** Eight bootstrapped logistic regressions; a coarse fit tells them apart as well. */
    public Bald() {
        this(
                new BootstrapHeads(
                        new LogisticRegression(LogisticRegression.DEFAULT_PENALTY, 1e-3, 100),
                        MEMBERS));
    }

    Bald(Committee committee) {
        this.committee = committee;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection select(Pool pool, int count, long seed, Progress progress) {
        if (pool.posterior() == null) {
            String reason = "there is no model to disagree with, so drawn uniformly at random";
            Selection drawn = new Random().select(pool, count, seed, progress);
            return new Selection(drawn.picks(), NAME, reason);
        }
        Batch batch = new Batch(pool, count, NAME, progress);
        double[] scores = scores(pool, seed, batch.progress());
        long[] places = new SeededOrder(pool.keys(), seed).of(pool.candidates());
        Ranking ranking = new Ranking(scores.clone(), places);
        while (!batch.isFull() && !ranking.isEmpty()) {
            int i = ranking.pop();
            batch.offer(pool.candidates()[i], scores[i], -1);
        }
        return batch.close("a committee of models disagrees most about these");
    }

    private double[] scores(Pool pool, long seed, Progress progress) {
        int[] rows = pool.candidates();
        Disagreement disagreement = new Disagreement(rows.length, pool.labels().classCount());
        committee
                .of(pool, seed, progress)
                .forEach(head -> disagreement.add(head.predict(pool.embeddings(), progress), rows));
        double[] scores = new double[rows.length];
        Arrays.setAll(scores, disagreement::share);
        return scores;
    }
}
