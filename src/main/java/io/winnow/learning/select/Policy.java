package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Selection;
import io.winnow.learning.evaluate.Interval;
import java.util.Arrays;

/**
 * Coverage first, uncertainty later. Before a model knows anything its uncertainty misleads: the
 * first batch covers the pool, the next ones take typical samples where labels are missing; once
 * the model demonstrably beats guessing and has seen every class, its uncertainty is spread over
 * the pool.
 */
public final class Policy implements QueryStrategy {

    static final String NAME = "policy";

    private final QueryStrategy typical = new TypiClust();
    private final QueryStrategy herding = new Herding();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection select(Pool pool, int count, long seed) {
        String missing = missing(pool);
        if (missing.isEmpty()) {
            Selection chosen = herding.select(pool, count, seed);
            return because(chosen, "the model beats guessing and has seen every class");
        }
        QueryStrategy coverage = pool.posterior() == null ? herding : typical;
        return because(coverage.select(pool, count, seed), missing);
    }

    /** What keeps the model's uncertainty from being trusted; empty if nothing does. */
    private static String missing(Pool pool) {
        Interval accuracy = pool.accuracy();
        int classes = pool.labels().classCount();
        long seen = Arrays.stream(pool.labels().perClass()).filter(n -> n > 0).count();
        if (pool.posterior() == null) {
            return "there is no model yet";
        }
        if (seen < classes) {
            return "only %d of %d classes have a label".formatted(seen, classes);
        }
        if (accuracy == null || accuracy.low() <= 1.0 / classes) {
            return "the model does not clearly beat guessing yet";
        }
        return "";
    }

    private static Selection because(Selection chosen, String why) {
        return new Selection(
                chosen.picks(), chosen.strategy(), "%s (%s)".formatted(chosen.reason(), why));
    }
}
