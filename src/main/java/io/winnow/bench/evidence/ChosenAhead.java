package io.winnow.bench.evidence;

import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.CurveArea;
import io.winnow.learning.evaluate.Interval;
import io.winnow.simulate.Outcome;
import io.winnow.simulate.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What it costs that a project chooses a batch before the last answers of the batch ahead of it are
 * known: the policy with propagation, in batches of a project's usual size, with those answers
 * withheld and with all of them, seed by seed.
 *
 * @param cases the data
 */
record ChosenAhead(List<Case> cases) implements EvidenceTable {

    private static final int BATCH = 25;
    private static final int WITHHELD = 5;
    private static final List<Integer> COUNTS = List.of(25, 50, 100, 200);

    /**
     * A data set.
     *
     * @param title what it is called
     * @param data where it is
     * @param encoder the name of the encoder
     */
    record Case(String title, PublicData data, String encoder) {

        Outcome simulate(int withheld, Setup where, Progress progress) throws IOException {
            return new LabelEfficiency(
                            title,
                            title,
                            data,
                            null,
                            List.of(encoder),
                            List.of("policy"),
                            List.of("propagation"),
                            COUNTS,
                            BATCH,
                            withheld,
                            null)
                    .simulate(where, progress);
        }
    }

    /**
     * What it costs in one case, in areas from 0 to 1.
     *
     * @param known the choice knows all answers
     * @param ahead it does not know the last ones
     * @param less the second less the first
     */
    private record Cost(String title, Interval known, Interval ahead, Interval less) {

        static Cost of(String title, Outcome known, Outcome ahead) {
            int[] labels =
                    known.runs().getFirst().labels().stream().mapToInt(Integer::intValue).toArray();
            return new Cost(
                    title,
                    known.contrasts().getFirst().area(),
                    ahead.contrasts().getFirst().area(),
                    CurveArea.difference(labels, accuracies(ahead), accuracies(known)));
        }

        private static double[][] accuracies(Outcome outcome) {
            return outcome.runs().stream()
                    .map(Run::accuracy)
                    .map(run -> run.stream().mapToDouble(Double::doubleValue).toArray())
                    .toArray(double[][]::new);
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.1f ± %.1f | %.1f ± %.1f | %+.2f ± %.2f |%n",
                    title,
                    100 * known.estimate(),
                    100 * known.margin(),
                    100 * ahead.estimate(),
                    100 * ahead.margin(),
                    100 * less.estimate(),
                    100 * less.margin());
        }
    }

    @Override
    public String name() {
        return "chosen-ahead";
    }

    @Override
    public List<PublicData> needs() {
        return cases.stream().map(Case::data).distinct().toList();
    }

    @Override
    public Result make(Setup where, Progress progress) throws IOException {
        List<Cost> costs = new ArrayList<>();
        for (Case each : cases) {
            costs.add(
                    Cost.of(
                            "%s, %s".formatted(each.title(), each.encoder()),
                            each.simulate(0, where, progress),
                            each.simulate(WITHHELD, where, progress)));
        }
        return new Result(markdown(costs), costs);
    }

    private static String markdown(List<Cost> costs) {
        StringBuilder text = new StringBuilder("| area, points | all answers known | the last ");
        text.append(WITHHELD).append(" withheld | difference |%n|---|--:|--:|--:|%n".formatted());
        costs.forEach(cost -> text.append(cost.row()));
        return text.toString();
    }
}
