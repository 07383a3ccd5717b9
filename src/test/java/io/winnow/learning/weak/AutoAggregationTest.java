package io.winnow.learning.weak;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;

/** What it finds for people's votes keeps the promises of every aggregator. */
class AutoAggregationTest extends AggregatorContract {

    @Override
    protected Aggregator aggregator() {
        return new Aggregator() {
            @Override
            public String name() {
                return "auto";
            }

            @Override
            public Aggregate aggregate(Votes votes, Labels known, Progress progress) {
                return Panel.Hearing.ofPeople(votes, known)
                        .weigh(Aggregators.auto(), RowClassifier.NONE, 1, progress)
                        .said();
            }
        };
    }
}
