package io.winnow.learning.weak;

import io.winnow.learning.Progress;

/** Chooses by what the votes themselves tell: {@link LabelModelSelection}. */
final class AutoAggregation implements Aggregation {

    static final String NAME = "auto";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Choice choose(
            Panel.Hearing hearing, RowClassifier classifier, long seed, Progress progress) {
        return LabelModelSelection.of(
                hearing.votes(), hearing.people(), hearing.known(), seed, progress);
    }
}
