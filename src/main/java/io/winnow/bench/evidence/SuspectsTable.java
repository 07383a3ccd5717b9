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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a list of suspect labels can be believed: planted errors that confident learning finds,
 * and what else it lists, on one data set.
 *
 * @param name the table's name
 * @param encoder the name of the encoder; an ONNX network is {@link LabelEfficiency#ONNX}
 * @param learner the name of the learner that judges
 * @param counts how many labels
 */
record SuspectsTable(
        String name, PublicData data, String encoder, String learner, List<Integer> counts)
        implements EvidenceTable {

    private static final List<Noise> NOISES =
            List.of(
                    new Noise(0, false),
                    new Noise(.05, false),
                    new Noise(.1, false),
                    new Noise(.1, true),
                    new Noise(.2, false));
    private static final Path SHIPPED = Path.of("data", "encoders");
    private static final int ONNX_SIDE = 160;
    private static final String HEAD =
            """
            | %s, %s: wrong | labels | cross-validated, %% | listed | of them wrong | of the wrong listed |
            |---|--:|--:|--:|--:|--:|
            """;

    @Override
    public List<PublicData> needs() {
        return encoder.equals(LabelEfficiency.ONNX)
                ? List.of(data, PublicData.ONNX)
                : List.of(data);
    }

    @Override
    public Result make(Setup where, Progress progress) throws IOException {
        LabeledSamples samples =
                LabeledSamplesReader.read(LabeledSource.of(where.path(data)), progress);
        EncoderNames names = new EncoderNames(SHIPPED, Preprocessing.plain(ONNX_SIDE, ONNX_SIDE));
        String path =
                encoder.equals(LabelEfficiency.ONNX)
                        ? where.path(PublicData.ONNX).toString()
                        : encoder;
        List<Integer> labels = where.counts(counts);
        LabelErrorTable found =
                new LabelErrorStudy(learner, NOISES, labels, where.seeds())
                        .run(samples, names.named(path), where.cache(), progress);
        return new Result(markdown(found, labels), found);
    }

    private String markdown(LabelErrorTable found, List<Integer> labels) {
        List<String> lines = new ArrayList<>();
        for (Noise noise : NOISES) {
            labels.forEach(count -> lines.add(line(noise, count, found.of(noise, count))));
        }
        return HEAD.formatted(encoder, learner) + String.join("", lines);
    }

    private static String line(Noise noise, int count, List<Row> rows) {
        Optional<Interval> right =
                noise.share() == 0
                        ? Optional.empty()
                        : LabelErrorTable.over(LabelErrorTable.precisions(rows));
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f | %.0f | %s | %s |%n",
                words(noise),
                count,
                100 * LabelErrorTable.mean(rows, Row::accuracy),
                LabelErrorTable.mean(rows, Row::listed),
                words(right),
                words(LabelErrorTable.over(LabelErrorTable.recalls(rows))));
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
