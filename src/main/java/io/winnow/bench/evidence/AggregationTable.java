package io.winnow.bench.evidence;

import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.CurveArea;
import io.winnow.learning.evaluate.Interval;
import io.winnow.simulate.Annotators;
import io.winnow.simulate.Curve;
import io.winnow.simulate.Outcome;
import io.winnow.simulate.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each aggregator makes of a team that errs, and what a model learns from that: random
 * samples, the supervised head, every aggregator meeting the same answers, compared seed by seed.
 *
 * @param name the table's name
 * @param data pool and test set, or the pool alone
 * @param test the test set; null to hold a fifth out anew for each seed
 * @param encoder the name of the encoder
 * @param counts how many samples are answered
 */
record AggregationTable(
        String name,
        PublicData data,
        @Nullable PublicData test,
        String encoder,
        List<Integer> counts)
        implements EvidenceTable {

    private static final List<String> PEOPLE = List.of("0.95", "0.8", "0.55", "spammer");
    private static final String BASELINE = "majority";
    private static final String AUTO = "auto";
    private static final List<String> AGGREGATORS =
            List.of(BASELINE, "wawa", "one-coin", "dawid-skene", "crowdlab", AUTO);
    private static final int BATCH = 400;

    /**
     * One aggregator.
     *
     * @param votes how many people answered each sample
     * @param aggregator its name
     * @param right the share of labels that are right, at each count
     * @param accuracy of the head on the test set, at each count
     * @param overMajority area under the accuracy less that of the majority vote; null of itself
     * @param overAuto the same against what a project would choose
     */
    record Row(
            int votes,
            String aggregator,
            List<Interval> right,
            List<Interval> accuracy,
            @Nullable Interval overMajority,
            @Nullable Interval overAuto) {

        String markdown() {
            return "| %d | %s | %s | %s | %s | %s |%n"
                    .formatted(
                            votes,
                            aggregator,
                            percents(right),
                            percents(accuracy),
                            points(overMajority),
                            points(overAuto));
        }

        private static String points(@Nullable Interval gain) {
            return gain == null
                    ? "–"
                    : String.format(
                            Locale.ROOT,
                            "%+.1f ± %.1f",
                            100 * gain.estimate(),
                            100 * gain.margin());
        }

        private static String percents(List<Interval> figures) {
            return figures.stream()
                    .map(each -> String.format(Locale.ROOT, "%.1f", 100 * each.estimate()))
                    .collect(Collectors.joining(" / "));
        }
    }

    @Override
    public List<PublicData> needs() {
        return test == null ? List.of(data) : List.of(data, test);
    }

    @Override
    public Result make(Setup where, Progress progress) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int votes : List.of(1, 3)) {
            rows.addAll(rows(votes, simulate(votes, where, progress)));
        }
        return new Result(markdown(rows, where.counts(counts)), rows);
    }

    private Outcome simulate(int votes, Setup where, Progress progress) throws IOException {
        return new LabelEfficiency(
                        name,
                        name,
                        data,
                        test,
                        List.of(encoder),
                        List.of("random"),
                        List.of("supervised"),
                        counts,
                        BATCH,
                        0,
                        new Annotators(PEOPLE, votes, AGGREGATORS))
                .simulate(where, progress);
    }

    private static List<Row> rows(int votes, Outcome outcome) {
        return outcome.curves().stream()
                .map(curve ->
                        new Row(
                                votes,
                                curve.answers(),
                                curve.labelAccuracy(),
                                curve.accuracy(),
                                over(BASELINE, curve, outcome),
                                over(AUTO, curve, outcome)))
                .toList();
    }

    private static @Nullable Interval over(String other, Curve curve, Outcome outcome) {
        if (curve.answers().equals(other)) {
            return null;
        }
        int[] labels = curve.labels().stream().mapToInt(Integer::intValue).toArray();
        return CurveArea.difference(
                labels, accuracies(curve.answers(), outcome), accuracies(other, outcome));
    }

    private static double[][] accuracies(String aggregator, Outcome outcome) {
        return outcome.runs().stream()
                .filter(run -> run.answers().equals(aggregator))
                .map(Run::accuracy)
                .map(run -> run.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    private static String markdown(List<Row> rows, List<Integer> counts) {
        String at = counts.stream().map(String::valueOf).collect(Collectors.joining(" / "));
        StringBuilder text =
                new StringBuilder("| votes | aggregator | labels that are right, %, at ");
        text.append(at).append(" | accuracy on the test set, % | area over majority | over auto |");
        text.append("%n|--:|---|--:|--:|--:|--:|%n".formatted());
        rows.forEach(row -> text.append(row.markdown()));
        return text.toString();
    }
}
