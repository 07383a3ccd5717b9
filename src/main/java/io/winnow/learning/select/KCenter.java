package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import java.util.stream.IntStream;

/**
 * k-center greedy, the practical form of CoreSet (Sener and Savarese 2018, algorithm 1): again and
 * again the candidate that is farthest from everything labeled or chosen, by Euclidean distance of
 * L2-normalised embeddings. Without labels the first is drawn at random. A pick's score is that
 * distance over the largest there can be, 2. Of very many candidates it sees a random part.
 */
public final class KCenter implements QueryStrategy {

    static final String NAME = "k-center";

    private static final int MOST_CANDIDATES = 20_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection select(Pool pool, int count, long seed, Progress progress) {
        Batch batch = new Batch(pool, count, NAME, progress);
        if (!batch.isFull()) {
            fill(batch, pool, new SeededOrder(pool.keys(), seed));
        }
        return batch.close("each is the farthest from everything labeled or chosen");
    }

    private static void fill(Batch batch, Pool pool, SeededOrder order) {
        int[] open = order.first(pool.candidates(), Math.max(batch.free(), MOST_CANDIDATES));
        int[] labeled = order.first(pool.labels().rows(), pool.labels().size());
        int[] rows = IntStream.concat(IntStream.of(open), IntStream.of(labeled)).toArray();
        UnitRows points = UnitRows.of(pool.embeddings(), rows);
        GrowingSet set = new GrowingSet(rows.length, points::squaredDistance, batch.progress());
        IntStream.range(open.length, rows.length).forEach(set::add);
        for (int visited = 0; visited < open.length && !batch.isFull(); visited++) {
            int next = farthest(set, open.length);
            double score = set.isEmpty() ? 1 : Math.clamp(Math.sqrt(set.square(next)) / 2, 0, 1);
            if (batch.offer(open[next], score, -1)) {
                set.add(next);
            } else {
                set.take(next);
            }
        }
    }

    private static int farthest(GrowingSet set, int open) {
        int best = -1;
        for (int i = 0; i < open; i++) {
            if (!set.isTaken(i) && (best < 0 || set.square(i) > set.square(best))) {
                best = i;
            }
        }
        return best;
    }
}
