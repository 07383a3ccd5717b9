package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.math.SeededHash;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * BADGE (Ash et al. 2020, algorithm 1): k-means++ seeding among the gradients that a sample would
 * have in the last layer if the model's guess ŷ were right. The first pick has the longest
 * gradient, each further one is drawn with a probability proportional to the squared distance to
 * the nearest chosen one. Without a model it is k-means++ seeding of the embeddings around the
 * labels, and calls itself so.
 *
 * <p>Draws are races of exponential clocks (Efraimidis and Spirakis 2006) driven by the samples'
 * keys, so they do not depend on the order of rows. A pick's score is the length of its gradient
 * over the longest possible one, √2; without a model its distance over 2. Of very many candidates
 * it sees a random part.
 */
public final class Badge implements QueryStrategy {

    static final String NAME = "badge";
    static final String BLIND = "k-means++";

    private static final int MOST_CANDIDATES = 20_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection select(Pool pool, int count, long seed, Progress progress) {
        boolean blind = pool.posterior() == null;
        Batch batch = new Batch(pool, count, blind ? BLIND : NAME, progress);
        if (!batch.isFull()) {
            new Seeding(pool, batch.free(), seed, batch.progress()).fill(batch);
        }
        return batch.close(
                blind
                        ? "they are far apart and far from the labels"
                        : "they would move the model most, each in another direction");
    }

    /** One run of k-means++. */
    private static final class Seeding {

        private final SeededOrder order;
        private final int[] rows;
        private final int open;
        private final UnitRows points;
        private final @Nullable LastLayerGradients gradients;
        private final GrowingSet set;

        Seeding(Pool pool, int count, long seed, Progress progress) {
            order = new SeededOrder(pool.keys(), seed);
            Posterior posterior = pool.posterior();
            int[] first = order.first(pool.candidates(), Math.max(count, MOST_CANDIDATES));
            open = first.length;
            rows =
                    posterior == null
                            ? IntStream.concat(
                                            IntStream.of(first),
                                            IntStream.of(pool.labels().rows()).sorted())
                                    .toArray()
                            : first;
            points = UnitRows.of(pool.embeddings(), rows);
            gradients = posterior == null ? null : LastLayerGradients.of(points, posterior, rows);
            set =
                    gradients == null
                            ? new GrowingSet(rows.length, points::squaredDistance, progress)
                            : new GrowingSet(rows.length, gradients::squaredDistance, progress);
            IntStream.range(open, rows.length).forEach(set::add);
        }

        void fill(Batch batch) {
            for (int visited = 0; visited < open && !batch.isFull(); visited++) {
                int next = next(visited);
                if (batch.offer(rows[next], score(next), -1)) {
                    set.add(next);
                } else {
                    set.take(next);
                }
            }
        }

        private int next(int visited) {
            int best = -1;
            double soonest = 0;
            for (int i = 0; i < open; i++) {
                if (!set.isTaken(i)) {
                    double when = when(i, visited);
                    if (best < 0 || when < soonest) {
                        best = i;
                        soonest = when;
                    }
                }
            }
            return best;
        }

        private double when(int i, int visited) {
            return set.isEmpty() && gradients != null
                    ? -gradients.squaredLength(i)
                    : clock(i, visited);
        }

        /** When the exponential clock of rate D² rings; never at rate 0, then order decides. */
        private double clock(int i, int visited) {
            long bits = SeededHash.mix(order.of(rows[i]), visited);
            double uniform = ((bits >>> 11) + .5) * 0x1.0p-53;
            return -Math.log(uniform) / (set.isEmpty() ? 1 : set.square(i));
        }

        private double score(int i) {
            double square = gradients == null ? set.square(i) / 4 : gradients.squaredLength(i) / 2;
            return Math.clamp(Math.sqrt(square), 0, 1);
        }
    }
}
