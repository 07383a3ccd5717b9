package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.evaluate.Interval;

/**
 * Coverage first, uncertainty later. Before a model knows anything its uncertainty misleads, so the
 * pool is covered blindly (MaxHerding); once the model demonstrably beats guessing, its uncertainty
 * is spread over the pool (UHerding).
 *
 * <p>MaxHerding and not TypiClust: on Fashion-MNIST with the shipped encoder (mean of 10 seeds), 20
 * labels gave the head 71.7 % instead of 69.3 % and propagation 75.5 % instead of 74.3 %, with the
 * differences gone at 50. On principal components TypiClust is the better one with few labels, by
 * about two points.
 *
 * <p>A class without a label does not hold the switch back: waiting for it was no better at 50
 * labels, and a class that hardly occurs would keep a good model unused for long. UHerding goes on
 * covering the pool, and the random slice of each batch finds what the model is wrongly sure of.
 *
 * <p>The safety gate: while chosen labels demonstrably teach less than as many random ones ({@link
 * SafetyGate}), it draws at random.
 */
public final class Policy implements QueryStrategy {

    static final String NAME = "policy";

    private static final String HARMFUL =
            "the labels chosen so far teach less than as many random ones";

    private final QueryStrategy herding = new Herding();
    private final QueryStrategy random = new Random();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection select(Pool pool, int count, long seed, Progress progress) {
        Interval advantage = pool.advantage();
        if (advantage != null && advantage.high() < 0) {
            return because(random.select(pool, count, seed, progress), HARMFUL);
        }
        String missing = missing(pool);
        return missing.isEmpty()
                ? because(herding.select(pool, count, seed, progress), "the model beats guessing")
                : because(herding.select(pool.withoutModel(), count, seed, progress), missing);
    }

    /** What keeps the model's uncertainty from being trusted; empty if nothing does. */
    private static String missing(Pool pool) {
        if (pool.posterior() == null) {
            return "there is no model yet";
        }
        Interval accuracy = pool.accuracy();
        return accuracy == null || accuracy.low() <= 1.0 / pool.labels().classCount()
                ? "the model does not clearly beat guessing yet"
                : "";
    }

    private static Selection because(Selection chosen, String why) {
        return new Selection(
                chosen.picks(), chosen.strategy(), "%s (%s)".formatted(chosen.reason(), why));
    }
}
