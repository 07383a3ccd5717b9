package io.winnow.simulate;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.weak.Aggregate;
import io.winnow.learning.weak.Aggregator;
import io.winnow.learning.weak.DawidSkene;
import io.winnow.learning.weak.LabelModelSelection;
import io.winnow.learning.weak.MajorityVote;
import io.winnow.learning.weak.OneCoin;
import io.winnow.learning.weak.Votes;
import io.winnow.learning.weak.Wawa;
import java.util.List;

/** Aggregators of people's votes, by name; {@code auto} is the one that the loop would choose. */
public final class AggregatorChoice implements Aggregator {

    private static final String AUTO = "auto";

    private static final List<Aggregator> ALL =
            List.of(
                    new MajorityVote(),
                    new Wawa(),
                    new DawidSkene(),
                    OneCoin.forPeople(),
                    new AggregatorChoice());

    private AggregatorChoice() {}

    /**
     * The aggregator called {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Aggregator named(String name) {
        return ALL.stream()
                .filter(aggregator -> aggregator.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no aggregator is called '%s'; there are %s"
                                        .formatted(name, names())));
    }

    /** All names, the simplest first. */
    public static List<String> names() {
        return ALL.stream().map(Aggregator::name).toList();
    }

    @Override
    public String name() {
        return AUTO;
    }

    @Override
    public Aggregate aggregate(Votes votes, Labels known, Progress progress) {
        return LabelModelSelection.of(votes, votes.voterCount(), known, 1, progress)
                .aggregator()
                .aggregate(votes, known, progress);
    }
}
