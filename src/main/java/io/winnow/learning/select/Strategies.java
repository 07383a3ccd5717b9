package io.winnow.learning.select;

import java.util.List;

/** The query strategies, by name. */
public final class Strategies {

    private static final List<QueryStrategy> ALL =
            List.of(
                    new Random(),
                    new TopUncertain("margin", new Margin()),
                    new TopUncertain("entropy", new Entropy()),
                    new TopUncertain("least-confidence", new LeastConfidence()),
                    new Herding(),
                    new TypiClust(),
                    new ProbCover(),
                    new KCenter(),
                    new Badge(),
                    new Bald(),
                    new ActiveLab(),
                    new Policy());

    private Strategies() {}

    /** All strategies, the baseline first. */
    public static List<QueryStrategy> all() {
        return ALL;
    }

    /**
     * The strategy called {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static QueryStrategy named(String name) {
        return ALL.stream()
                .filter(strategy -> strategy.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no strategy is called '%s'; there are %s"
                                        .formatted(
                                                name,
                                                ALL.stream().map(QueryStrategy::name).toList())));
    }
}
