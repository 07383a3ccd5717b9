package io.winnow.sample;

import io.winnow.team.Audit;
import java.util.random.RandomGeneratorFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Samples that only ever measure. */
@Service
public class Gold {

    private final SampleRows rows;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Gold(
            SampleRows rows,
            Audit audit,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Seals {@code count} more samples, drawn uniformly from the pool whether they are labeled or
     * not: leaving out what was chosen and labeled would measure another pool.
     *
     * @param seed the same seed draws the same samples from the same pool
     * @return the ordinals that were sealed, ascending
     * @throws IllegalArgumentException if the pool is smaller than that
     */
    public int[] seal(long projectId, int count, long seed) {
        int[] drawn = transaction.execute(status -> draw(projectId, count, seed));
        events.publishEvent(new GoldSealed(projectId));
        return drawn;
    }

    private int[] draw(long projectId, int count, long seed) {
        rows.lock(projectId);
        int[] pool = rows.ordinals(projectId, Split.POOL);
        if (count < 0 || count > pool.length) {
            throw new IllegalArgumentException(
                    "%,d gold samples cannot be drawn from a pool of %,d."
                            .formatted(count, pool.length));
        }
        var random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
        int[] drawn = UniformDraw.of(pool, count, random);
        rows.seal(projectId, drawn);
        audit.record("gold.seal", "project " + projectId, count + " samples, seed " + seed);
        return drawn;
    }
}
