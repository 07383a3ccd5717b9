package io.winnow.learning.select;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.math.Clusters;
import io.winnow.learning.math.KMeans;
import java.util.stream.IntStream;

/**
 * TypiClust (Hacohen et al. 2022): clusters the pool into as many clusters as there will be labels,
 * and takes the most typical sample of each cluster that no label covers yet. A pick's score is 1 /
 * (1 + the mean distance to its neighbours).
 */
public final class TypiClust implements QueryStrategy {

    static final String NAME = "typiclust";

    private static final int MOST_CLUSTERS = 500;
    private static final int MOST_ROWS = 8_000;
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
        return batch.close("each is the most typical sample of a cluster without labels");
    }

    private static void fill(Batch batch, Pool pool, long seed) {
        SeededOrder order = new SeededOrder(pool.keys(), seed);
        int[] labeled = order.first(pool.labels().rows(), pool.labels().size());
        int[] open = order.first(pool.candidates(), Math.max(batch.free() * 4, MOST_ROWS));
        int[] rows = IntStream.concat(IntStream.of(labeled), IntStream.of(open)).toArray();
        UnitRows points = UnitRows.of(pool.embeddings(), rows);
        int k = Math.min(labeled.length + batch.free(), MOST_CLUSTERS);
        Clusters clusters =
                new KMeans(k, PASSES).cluster(embeddings(points), seed, batch.progress());
        ClusterTour tour =
                new ClusterTour(points, clusters.assignment(), labeled.length, batch.progress());
        while (!batch.isFull() && tour.hasNext()) {
            ClusterTour.Stop stop = tour.next();
            batch.offer(rows[stop.item()], stop.score(), stop.cluster());
        }
    }

    private static Embeddings embeddings(UnitRows points) {
        return Embeddings.of(points.values(), points.size(), points.dimension());
    }
}
