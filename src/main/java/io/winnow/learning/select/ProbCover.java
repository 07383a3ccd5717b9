package io.winnow.learning.select;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.math.Clusters;
import io.winnow.learning.math.KMeans;
import java.util.stream.IntStream;

/**
 * ProbCover (Yehuda et al. 2022): greedily covers the pool with balls of one radius, the widest at
 * which 95 % of the balls hold samples of a single k-means cluster, with as many clusters as
 * classes. What the labels cover counts as covered. A pick's score is the share of the uncovered
 * samples that it covers; when all are covered the rest is drawn at random, with score 0. Of a
 * large pool it sees a random part.
 */
public final class ProbCover implements QueryStrategy {

    static final String NAME = "probcover";

    private static final double PURITY = .95;
    private static final int MOST_ROWS = 5_000;
    private static final int PASSES = 10;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection select(Pool pool, int count, long seed, Progress progress) {
        Batch batch = new Batch(pool, count, NAME, progress);
        if (!batch.isFull()) {
            fill(batch, pool, seed);
        }
        return batch.close("the balls around them cover most of what no label covers");
    }

    private static void fill(Batch batch, Pool pool, long seed) {
        SeededOrder order = new SeededOrder(pool.keys(), seed);
        int[] open = order.first(pool.candidates(), Math.max(batch.free(), MOST_ROWS));
        int[] labeled = order.first(pool.labels().rows(), MOST_ROWS);
        int[] rows = IntStream.concat(IntStream.of(open), IntStream.of(labeled)).toArray();
        UnitRows points = UnitRows.of(pool.embeddings(), rows);
        Progress progress = batch.progress();
        int[] pseudoLabels =
                cluster(points, pool.labels().classCount(), seed, progress).assignment();
        Balls balls =
                Balls.of(points, Balls.threshold(points, pseudoLabels, PURITY, progress), progress);
        BallCover cover = new BallCover(balls, rows.length, open.length);
        while (!batch.isFull() && !cover.isEmpty()) {
            int next = cover.next();
            double score = cover.gain(next) / Math.max(1.0, cover.uncovered());
            if (batch.offer(open[next], score, pseudoLabels[next])) {
                cover.cover(next);
            }
        }
    }

    private static Clusters cluster(UnitRows points, int k, long seed, Progress progress) {
        Embeddings rows = Embeddings.of(points.values(), points.size(), points.dimension());
        return new KMeans(k, PASSES).cluster(rows, seed, progress);
    }
}
