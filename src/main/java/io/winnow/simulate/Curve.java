package io.winnow.simulate;

import io.winnow.learning.evaluate.Interval;
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
 * @param labels the label counts
 * @param accuracy the mean accuracy on the test set at each, with its interval over seeds
 * @param transductive the mean accuracy on the pool's unlabeled rest at each
 */
public record Curve(
        String encoder,
        String strategy,
        String learner,
        List<Integer> labels,
        List<Interval> accuracy,
        List<Interval> transductive) {

    /** One curve per encoder, strategy and learner, in the order they first occur. */
    static List<Curve> of(List<Run> runs) {
        Map<List<String>, List<Run>> groups = new LinkedHashMap<>();
        for (Run run : runs) {
            groups.computeIfAbsent(
                            List.of(run.encoder(), run.strategy(), run.learner()),
                            key -> new java.util.ArrayList<>())
                    .add(run);
        }
        return groups.values().stream().map(Curve::mean).toList();
    }

    private static Curve mean(List<Run> runs) {
        Run first = runs.getFirst();
        return new Curve(
                first.encoder(),
                first.strategy(),
                first.learner(),
                first.labels(),
                mean(runs, Run::accuracy),
                mean(runs, Run::transductive));
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
}
