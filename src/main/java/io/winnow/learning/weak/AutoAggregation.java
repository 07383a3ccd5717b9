package io.winnow.learning.weak;

import io.winnow.learning.Progress;

/**
 * Chooses by what the votes themselves tell: {@link LabelModelSelection}.
 *
 * <p>CROWDLAB is not among its choices. With three votes a sample, of a team of 95, 80 and 55 % and
 * a spammer, a head never learned more from it than from what is chosen here: areas under the curve
 * of −1.1 ± 2.7 points on mails, −1.8 ± 1.0 on garments and −7.7 ± 0.9 on banking77 (ten seeds,
 * {@code benchmark aggregators-spam} and the like). It can be asked for by name.
 */
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
