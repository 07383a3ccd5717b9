package io.winnow.simulate;

import io.winnow.learning.evaluate.CurvePoint;
import io.winnow.learning.evaluate.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The mean of some runs that differ only in their seed.
 *
 * @param encoder the encoder's name
 * @param strategy the strategy's name
 * @param learner the learner's name
 * @param answers who answered and how answers became labels
 * @param labels the label counts
 * @param accuracy the mean accuracy on the test set at each, with its interval over seeds
 * @param transductive the mean accuracy on the pool's unlabeled rest at each
 * @param labelAccuracy the mean share of labels that were right at each
 */
public record Curve(
        String encoder,
        String strategy,
        String learner,
        String answers,
        List<Integer> labels,
        List<Interval> accuracy,
        List<Interval> transductive,
        List<Interval> labelAccuracy) {

    /** One curve per setting, in the order they first occur. */
    static List<Curve> of(List<Run> runs) {
        return bySetting(runs).values().stream().map(Curve::mean).toList();
    }

    /** The runs of each setting, in the order they first occur. */
    static Map<Setting, List<Run>> bySetting(List<Run> runs) {
        Map<Setting, List<Run>> groups = new LinkedHashMap<>();
        for (Run run : runs) {
            groups.computeIfAbsent(run.setting(), key -> new ArrayList<>()).add(run);
        }
        return groups;
    }

    private static Curve mean(List<Run> runs) {
        Run first = runs.getFirst();
        return new Curve(
                first.encoder(),
                first.strategy(),
                first.learner(),
                first.answers(),
                first.labels(),
                mean(runs, Run::accuracy),
                mean(runs, Run::transductive),
                mean(runs, Run::labelAccuracy));
    }

    private static List<Interval> mean(List<Run> runs, Function<Run, List<Double>> figures) {
        return IntStream.range(0, runs.getFirst().labels().size())
                .mapToObj(i ->
                        SeedInterval.of(
                                runs.stream()
                                        .mapToDouble(run -> figures.apply(run).get(i))
                                        .toArray()))
                .toList();
    }

    /** Its points for the accuracy on the test set. */
    List<CurvePoint> points() {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new CurvePoint(labels.get(i), accuracy.get(i)))
                .toList();
    }

    /** What its runs have in common. */
    Setting setting() {
        return new Setting(encoder, strategy, learner, answers);
    }
}
