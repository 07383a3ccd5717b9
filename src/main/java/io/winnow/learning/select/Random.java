package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.Selection.Pick;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses uniformly, without replacement: the baseline every other strategy must beat. Its scores
 * are 0, and it keeps near-duplicates, since leaving them out would no longer be uniform.
 */
public final class Random implements QueryStrategy {

    static final String NAME = "random";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection select(Pool pool, int count, long seed, Progress progress) {
        progress.report(0, 1, "drawing at random");
        return new Selection(draw(pool, count, seed), NAME, "drawn uniformly at random");
    }

    static List<Pick> draw(Pool pool, int count, long seed) {
        int size = Batch.size(pool, count);
        int[] rows = new SeededOrder(pool.keys(), seed).first(pool.candidates(), size);
        return IntStream.of(rows).mapToObj(row -> new Pick(row, 0, NAME, -1)).toList();
    }
}
