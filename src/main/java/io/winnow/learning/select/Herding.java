package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.math.GaussianKernel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * UHerding (Bae et al. 2025): greedily adds the sample x̃ that most increases Σₓ U(x) · max over
 * chosen s of k(x, s), with U the margin uncertainty of a calibrated posterior and k a Gaussian
 * kernel. Without a model U ≡ 1, which is MaxHerding (Bae et al. 2024) and calls itself so.
 *
 * <p>With a model the kernel narrows as labels fill the space, so the choice moves from covering
 * the pool to the uncertain samples themselves; MaxHerding keeps the pool's own width. The greedy
 * search is lazy: gains only shrink, so an old gain is an upper bound (Minoux 1978). A pick's score
 * is the share of what was still open that it covers.
 */
public final class Herding implements QueryStrategy {

    static final String NAME = "uherding";
    static final String BLIND = "maxherding";

    /** Multiply-adds that the first pass may cost: about a second. */
    private static final double BUDGET = 8.2e9;

    private static final int MOST_CANDIDATES = 8_000;
    private static final int TOGETHER = 8;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection select(Pool pool, int count, long seed, Progress progress) {
        boolean blind = pool.posterior() == null;
        Batch batch = new Batch(pool, count, blind ? BLIND : NAME, progress);
        if (!batch.isFull()) {
            Greedy greedy = new Greedy(pool, batch.free(), seed, batch.progress());
            while (!batch.isFull() && !greedy.ranking.isEmpty()) {
                greedy.next(batch);
            }
        }
        return batch.close(
                blind
                        ? "they cover the pool best together"
                        : "they cover best together what the model is unsure about");
    }

    /** One greedy search. */
    private static final class Greedy {

        private final int[] candidates;
        private final UnitRows points;
        private final Coverage coverage;
        private final Ranking ranking;
        private final double[] gains;
        private final boolean[] stale;

        Greedy(Pool pool, int count, long seed, Progress progress) {
            SeededOrder order = new SeededOrder(pool.keys(), seed);
            candidates = candidates(pool, order, Math.max(count, MOST_CANDIDATES));
            points = UnitRows.of(pool.embeddings(), candidates);
            int[] reference = reference(pool, order);
            UnitRows open = UnitRows.of(pool.embeddings(), reference);
            UnitRows labeled = UnitRows.of(pool.embeddings(), pool.labels().rows());
            double width =
                    pool.posterior() == null ? KernelWidth.of(open) : KernelWidth.of(labeled, open);
            coverage =
                    new Coverage(
                            open,
                            uncertainty(pool, reference),
                            new GaussianKernel(width),
                            progress);
            coverage.cover(labeled);
            gains = coverage.gains(points);
            ranking = new Ranking(gains, order.of(candidates));
            stale = new boolean[candidates.length];
        }

        /** Offers the sample that adds most. */
        void next(Batch batch) {
            while (stale[ranking.peek()]) {
                refresh();
            }
            int best = ranking.pop();
            double open = coverage.open();
            double share = open > 0 ? Math.clamp(gains[best] / open, 0, 1) : 0;
            if (batch.offer(candidates[best], share, -1)) {
                coverage.cover(points.gather(best));
                Arrays.fill(stale, true);
            }
        }

        private void refresh() {
            int[] first = new int[TOGETHER];
            int size = 0;
            while (size < TOGETHER && !ranking.isEmpty() && stale[ranking.peek()]) {
                first[size++] = ranking.pop();
            }
            int[] items = Arrays.copyOf(first, size);
            double[] fresh = coverage.gains(points.gather(items));
            for (int i = 0; i < size; i++) {
                stale[items[i]] = false;
                ranking.push(items[i], fresh[i]);
            }
        }

        /** All candidates; of very many, half the most uncertain and the rest at random. */
        private static int[] candidates(Pool pool, SeededOrder order, int most) {
            int[] all = pool.candidates();
            if (all.length <= most) {
                return order.first(all, all.length);
            }
            Ranking ranking = new Ranking(uncertainty(pool, all), order.of(all));
            int[] unsure = IntStream.range(0, most / 2).map(i -> all[ranking.pop()]).toArray();
            return IntStream.concat(IntStream.of(unsure), IntStream.of(order.first(all, most)))
                    .distinct()
                    .limit(most)
                    .toArray();
        }

        private int[] reference(Pool pool, SeededOrder order) {
            double cost = (double) candidates.length * points.dimension();
            return order.first(pool.candidates(), (int) Math.max(2_000, BUDGET / cost));
        }

        private static double[] uncertainty(Pool pool, int[] rows) {
            Posterior posterior = pool.posterior();
            if (posterior == null) {
                double[] one = new double[rows.length];
                Arrays.fill(one, 1);
                return one;
            }
            return TopUncertain.score(new Margin(), posterior, rows);
        }
    }
}
