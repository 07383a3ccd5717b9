package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.Selection.Pick;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Mixes a uniformly random share into the batches of another strategy: what it draws is an unbiased
 * sample of the pool, fit for evaluation. Its picks are marked {@code random} and spread evenly
 * over the batch.
 */
public final class UniformSlice implements QueryStrategy {

    private final QueryStrategy inner;
    private final double share;

    /**
     * Mixes into {@code inner}.
     *
     * @param share the share of each batch that is random, in [0, 1]; where that is no whole number
     *     it is right on average
     */
    public UniformSlice(QueryStrategy inner, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + " is outside [0, 1]");
        }
        this.inner = inner;
        this.share = share;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public Selection select(Pool pool, int count, long seed, Progress progress) {
        int size = Batch.size(pool, count);
        progress.report(0, Math.max(1, size), "choosing samples");
        int random = slice(size, seed);
        if (random == 0) {
            return inner.select(pool, count, seed, progress);
        }
        List<Pick> drawn = Random.draw(pool, random, ~seed);
        if (random == size) {
            return new Selection(drawn, name(), "drawn uniformly at random");
        }
        Selection chosen = inner.select(without(pool, drawn), size - random, seed, progress);
        String reason = chosen.reason() + "; " + random + " of them drawn uniformly at random";
        return new Selection(spread(chosen.picks(), drawn), chosen.strategy(), reason);
    }

    private int slice(int count, long seed) {
        double exact = share * count;
        double left = exact - Math.floor(exact);
        return (int) exact + (new SplittableRandom(seed).nextDouble() < left ? 1 : 0);
    }

    private static Pool without(Pool pool, List<Pick> drawn) {
        Set<Integer> taken = new HashSet<>();
        drawn.forEach(pick -> taken.add(pick.row()));
        return pool.withCandidates(
                IntStream.of(pool.candidates()).filter(row -> !taken.contains(row)).toArray());
    }

    private static List<Pick> spread(List<Pick> chosen, List<Pick> drawn) {
        List<Pick> all = new ArrayList<>(chosen);
        for (int i = 0; i < drawn.size(); i++) {
            int total = chosen.size() + drawn.size();
            int at = (int) ((i + 0.5) * total / drawn.size());
            all.add(Math.min(at, all.size()), drawn.get(i));
        }
        return all;
    }
}
