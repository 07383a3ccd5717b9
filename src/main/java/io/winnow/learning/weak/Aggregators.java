package io.winnow.learning.weak;

import io.winnow.learning.Progress;
import java.util.List;
import java.util.function.BiFunction;

/** The ways to make labels of votes, by name. */
public final class Aggregators {

    private static final List<Aggregation> ALL =
            List.of(
                    new AutoAggregation(),
                    always(new MajorityVote()),
                    always(new Wawa()),
                    new ByName("one-coin", (hearing, classifier) -> coins(hearing)),
                    always(new DawidSkene()),
                    always(LabelModel.learned()),
                    new ByName(
                            TaughtCrowdlab.NAME,
                            (hearing, classifier) -> new TaughtCrowdlab(classifier)));

    private Aggregators() {}

    /** One that is taken whatever the votes say. */
    private record ByName(
            String name, BiFunction<Panel.Hearing, RowClassifier, Aggregator> aggregator)
            implements Aggregation {

        @Override
        public Choice choose(
                Panel.Hearing hearing, RowClassifier classifier, long seed, Progress progress) {
            return new Choice(
                    aggregator.apply(hearing, classifier),
                    hearing.votes().voteCount() == 0
                            ? "the settings ask for it; there is nothing to weigh yet"
                            : "the settings of the project ask for it");
        }
    }

    private static Aggregation always(Aggregator aggregator) {
        return new ByName(aggregator.name(), (hearing, classifier) -> aggregator);
    }

    private static Aggregator coins(Panel.Hearing hearing) {
        return hearing.people() == hearing.votes().voterCount()
                ? OneCoin.forPeople()
                : OneCoin.forBoth(hearing.people());
    }

    /** The one that suits the votes at hand. */
    public static Aggregation auto() {
        return ALL.getFirst();
    }

    /** All names: the automatic choice, then the simplest first. */
    public static List<String> names() {
        return ALL.stream().map(Aggregation::name).toList();
    }

    /** Those of {@link #names()} that need neither known rows nor a classifier of the rows. */
    public static List<String> ofVotesAlone() {
        return List.of("majority", "wawa", "dawid-skene", "one-coin", AutoAggregation.NAME);
    }

    /**
     * The way called {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Aggregation named(String name) {
        return ALL.stream()
                .filter(aggregation -> aggregation.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no aggregator is called '%s'; there are %s"
                                        .formatted(name, names())));
    }
}
