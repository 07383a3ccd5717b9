package io.winnow.bench.evidence;

import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.Interval;
import io.winnow.neural.Preprocessing;
import io.winnow.simulate.EncoderNames;
import io.winnow.simulate.LabelErrorStudy;
import io.winnow.simulate.LabelErrorStudy.Noise;
import io.winnow.simulate.LabelErrorTable;
import io.winnow.simulate.LabelErrorTable.Row;
import io.winnow.simulate.LabeledSamples;
import io.winnow.simulate.LabeledSamplesReader;
import io.winnow.simulate.LabeledSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a list of suspect labels can be believed: planted errors that confident learning finds,
 * and what else it lists, on public data.
 *
 * @param cases the data
 */
record SuspectsTable(List<Case> cases) implements EvidenceTable {

    private static final List<Noise> NOISES =
            List.of(
                    new Noise(0, false),
                    new Noise(.05, false),
                    new Noise(.1, false),
                    new Noise(.1, true),
                    new Noise(.2, false));
    private static final List<Double> BANDS = List.of(.5, .6, .7, .8, .9, 1.01);
    private static final Path SHIPPED = Path.of("data", "encoders");
    private static final int ONNX_SIDE = 160;

    /**
     * A data set and who judges it.
     *
     * @param title what it is called
     * @param encoder the name of the encoder; an ONNX network is {@link LabelEfficiency#ONNX}
     * @param counts how many labels
     */
    record Case(
            String title, PublicData data, String encoder, String learner, List<Integer> counts) {

        LabelErrorTable study(Setup where, Progress progress) throws IOException {
            LabeledSamples samples =
                    LabeledSamplesReader.read(LabeledSource.of(where.path(data)), progress);
            EncoderNames names =
                    new EncoderNames(SHIPPED, Preprocessing.plain(ONNX_SIDE, ONNX_SIDE));
            String name =
                    encoder.equals(LabelEfficiency.ONNX)
                            ? where.path(PublicData.ONNX).toString()
                            : encoder;
            return new LabelErrorStudy(learner, NOISES, where.counts(counts), where.seeds())
                    .run(samples, names.named(name), where.cache(), progress);
        }

        String words() {
            return "%s, %s, %s".formatted(title, encoder, learner);
        }
    }

    /** What was found in one case. */
    record Found(String title, LabelErrorTable table) {}

    @Override
    public String name() {
        return "suspects";
    }

    @Override
    public List<PublicData> needs() {
        List<PublicData> needs = new ArrayList<>(cases.stream().map(Case::data).toList());
        if (cases.stream().anyMatch(each -> each.encoder().equals(LabelEfficiency.ONNX))) {
            needs.add(PublicData.ONNX);
        }
        return needs.stream().distinct().toList();
    }

    @Override
    public Result make(Setup where, Progress progress) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Case each : cases) {
            found.add(new Found(each.words(), each.study(where, progress)));
        }
        return new Result(markdown(found) + System.lineSeparator() + bands(found), found);
    }

    private static String markdown(List<Found> found) {
        StringBuilder text =
                new StringBuilder(
                        "| data, encoder, learner | wrong | labels | cross-validated, % | listed |"
                                + " of them wrong | of the wrong listed |%n|---|---|--:|--:|--:|--:|--:|%n"
                                        .formatted());
        for (Found each : found) {
            List<Integer> counts =
                    each.table().rows().stream().map(Row::labels).distinct().toList();
            for (Noise noise : NOISES) {
                counts.forEach(
                        count -> text.append(line(each.title(), noise, count, each.table())));
            }
        }
        return text.toString();
    }

    private static String line(String title, Noise noise, int count, LabelErrorTable table) {
        List<Row> rows = table.of(noise, count);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %.1f | %.0f | %s | %s |%n",
                title,
                words(noise),
                count,
                100 * LabelErrorTable.mean(rows, Row::accuracy),
                LabelErrorTable.mean(rows, Row::listed),
                words(
                        noise.share() == 0
                                ? Optional.empty()
                                : LabelErrorTable.over(LabelErrorTable.precisions(rows))),
                words(LabelErrorTable.over(LabelErrorTable.recalls(rows))));
    }

    /** All lists of 5 to 10 % errors together, by how good the judge is. */
    private static String bands(List<Found> found) {
        StringBuilder text =
                new StringBuilder(
                        "| cross-validated, %% | lists | of the listed wrong | of the wrong listed |%n|---|--:|--:|--:|%n"
                                .formatted());
        double from = 0;
        for (double to : BANDS) {
            double least = from;
            List<Row> rows =
                    found.stream()
                            .flatMap(each -> each.table().rows().stream())
                            .filter(row -> row.noise().share() > 0 && row.noise().share() < .2)
                            .filter(row -> row.accuracy() >= least && row.accuracy() < to)
                            .toList();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "| %.0f to %.0f | %,d | %s | %s |%n",
                            100 * from,
                            100 * Math.min(1, to),
                            rows.size(),
                            spread(LabelErrorTable.precisions(rows)),
                            spread(LabelErrorTable.recalls(rows))));
            from = to;
        }
        return text.toString();
    }

    /** The mean, and what the middle eight of ten lists have. */
    private static String spread(double[] shares) {
        if (shares.length == 0) {
            return "–";
        }
        double[] sorted = Arrays.stream(shares).sorted().toArray();
        return String.format(
                        Locale.ROOT,
                        "%.2f (%.2f to %.2f)",
                        Arrays.stream(sorted).average().orElseThrow(),
                        sorted[sorted.length / 10],
                        sorted[sorted.length - 1 - sorted.length / 10])
                .replace("0.", ".");
    }

    private static String words(Noise noise) {
        return noise.share() == 0
                ? "none"
                : "%.0f %%, %s".formatted(100 * noise.share(), noise.alike() ? "alike" : "any");
    }

    private static String words(Optional<Interval> share) {
        return share.map(s ->
                        String.format(Locale.ROOT, "%.2f ± %.2f", s.estimate(), s.margin())
                                .replace("0.", "."))
                .orElse("–");
    }
}
