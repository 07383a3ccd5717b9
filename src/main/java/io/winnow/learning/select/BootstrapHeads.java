package io.winnow.learning.select;

import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.math.SeededHash;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A committee by the Bayesian bootstrap (Rubin 1981): each member weighs every label by an
 * independent exponential of mean 1. Unlike a resample, no member ever misses a class that has a
 * label.
 *
 * @param trainer fits the members
 * @param size how many there are, at least 2
 */
record BootstrapHeads(HeadTrainer trainer, int size) implements Committee {

    BootstrapHeads {
        if (size < 2) {
            throw new IllegalArgumentException("a committee of " + size + " cannot disagree");
        }
    }

    @Override
    public Stream<Head> of(Pool pool, long seed, Progress progress) {
        Labels labels = sorted(pool);
        return IntStream.range(0, size)
                .mapToObj(member -> {
                    SeededOrder draws = new SeededOrder(pool.keys(), SeededHash.mix(seed, member));
                    return trainer.train(
                            pool.embeddings(), weighted(labels, draws), null, progress);
                });
    }

    /** By key, so that rounding does not depend on the order of rows. */
    private static Labels sorted(Pool pool) {
        Labels labels = pool.labels();
        int[] positions =
                IntStream.range(0, labels.size())
                        .boxed()
                        .sorted((a, b) ->
                                Long.compare(
                                        pool.keys()[labels.rows()[a]],
                                        pool.keys()[labels.rows()[b]]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        return labels.subset(positions);
    }

    private static Targets weighted(Labels labels, SeededOrder draws) {
        Targets certain = Targets.of(labels);
        float[] weights = new float[labels.size()];
        for (int i = 0; i < weights.length; i++) {
            double uniform = ((draws.of(labels.rows()[i]) >>> 11) + .5) * 0x1.0p-53;
            weights[i] = (float) -Math.log(uniform);
        }
        return new Targets(labels.rows(), certain.distributions(), weights, labels.classCount());
    }
}
