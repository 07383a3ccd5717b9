package io.winnow.learning.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How many labels chosen by a strategy do the work of how many random ones.
 *
 * @param labels chosen labels
 * @param accuracy what they reached
 * @param randomLabels how many random labels reach as much
 */
public record LabelsSaved(int labels, double accuracy, Interval randomLabels) {

    /**
     * The comparison at the last point of {@code strategy} for which there is enough evidence: the
     * random curve begins below its accuracy and ends above it, both beyond doubt. Nothing is
     * extrapolated.
     *
     * @param strategy the curve of the chosen labels
     * @param random the curve of random labels, measured alike
     * @return empty without such a point
     */
    public static Optional<LabelsSaved> of(List<CurvePoint> strategy, List<CurvePoint> random) {
        return along(strategy, random).stream().reduce((a, b) -> a.labels() > b.labels() ? a : b);
    }

    /** The comparison at every point of {@code strategy} with enough evidence. */
    public static List<LabelsSaved> along(List<CurvePoint> strategy, List<CurvePoint> random) {
        if (random.size() < 2) {
            return List.of();
        }
        RisingCurve rising = new RisingCurve(random);
        return strategy.stream().flatMap(point -> at(point, rising)).toList();
    }

    private static Stream<LabelsSaved> at(CurvePoint point, RisingCurve random) {
        double accuracy = point.accuracy().estimate();
        double margin = point.accuracy().margin();
        OptionalDouble fewest = random.labelsFor(accuracy, margin, 1);
        OptionalDouble expected = random.labelsFor(accuracy, 0, 0);
        OptionalDouble most = random.labelsFor(accuracy, margin, -1);
        if (fewest.isEmpty() || expected.isEmpty() || most.isEmpty()) {
            return Stream.empty();
        }
        Interval labels =
                new Interval(
                        expected.getAsDouble(),
                        Math.min(expected.getAsDouble(), fewest.getAsDouble()),
                        Math.max(expected.getAsDouble(), most.getAsDouble()));
        return Stream.of(new LabelsSaved(point.labels(), accuracy, labels));
    }

    public LabelsSaved {
        Objects.requireNonNull(randomLabels, "randomLabels");
    }

    /** Random labels less chosen ones; negative where the strategy does worse than random. */
    public Interval saved() {
        return new Interval(
                randomLabels.estimate() - labels,
                randomLabels.low() - labels,
                randomLabels.high() - labels);
    }
}
