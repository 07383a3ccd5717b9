package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.Selection.Pick;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch that fills up. Near-duplicates (cosine above 0.99) of what is already in it are held back
 * and only used when nothing else is left.
 */
final class Batch {

    private static final String MESSAGE = "choosing samples";

    private final Pool pool;
    private final int count;
    private final String strategy;
    private final Progress progress;
    private final List<Pick> picks = new ArrayList<>();
    private final Distinct rows;
    private final List<Pick> spares = new ArrayList<>();

    /**
     * An empty batch.
     *
     * @param count how many to choose, at least 1; more than there are candidates means all
     * @param progress hears of every sample that is offered
     */
    Batch(Pool pool, int count, String strategy, Progress progress) {
        this.pool = pool;
        this.count = size(pool, count);
        this.strategy = strategy;
        this.progress = progress;
        this.rows = new Distinct(pool.embeddings().dimension());
        progress.report(0, Math.max(1, this.count), MESSAGE);
    }

    /**
     * How many can be chosen when {@code count} are asked for.
     *
     * @throws IllegalArgumentException if {@code count} is below 1
     */
    static int size(Pool pool, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("cannot choose " + count + " samples");
        }
        return Math.min(count, pool.candidates().length);
    }

    boolean isFull() {
        return picks.size() == count;
    }

    /** For work between two picks. */
    Progress progress() {
        return progress.at(picks.size(), Math.max(1, count));
    }

    /** How many places are free. */
    int free() {
        return count - picks.size();
    }

    /** Adds {@code row} unless it repeats one that is in the batch; tells whether it did. */
    boolean offer(int row, double score, int cluster) {
        progress.report(picks.size(), Math.max(1, count), MESSAGE);
        Pick pick = new Pick(row, score, strategy, cluster);
        UnitRows unit = UnitRows.of(pool.embeddings(), new int[] {row});
        if (!rows.add(unit.values())) {
            if (spares.size() < count) { // more can never be needed
                spares.add(pick);
            }
            return false;
        }
        picks.add(pick);
        return true;
    }

    /** The batch, free places filled with the near-duplicates in the order they were offered. */
    Selection close(String reason) {
        picks.addAll(spares.subList(0, Math.min(free(), spares.size())));
        return new Selection(picks, strategy, reason);
    }
}
