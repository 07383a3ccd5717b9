package io.winnow.bench.evidence;

import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.Interval;
import io.winnow.neural.Preprocessing;
import io.winnow.simulate.AuditErrors;
import io.winnow.simulate.AuditStudy;
import io.winnow.simulate.EncoderNames;
import io.winnow.simulate.LabeledSamples;
import io.winnow.simulate.LabeledSamplesReader;
import io.winnow.simulate.LabeledSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What labels for judging a model buy when they are drawn where it is believed wrong: the estimate
 * by LURE beside the plain mean of the same labels and beside uniform labels, against the truth.
 *
 * @param cases the data
 */
record AuditTable(List<Case> cases) implements EvidenceTable {

    private static final AuditStudy FULL = study(10, 400);
    private static final AuditStudy QUICK = study(2, 20);
    private static final Path SHIPPED = Path.of("data", "encoders");
    private static final int SIDE = 32;

    private static AuditStudy study(int seeds, int audits) {
        List<Integer> sizes = List.of(25, 50, 100, 200, 400);
        return new AuditStudy("policy", "propagation", 100, 50, sizes, .2, audits, seeds, .5);
    }

    /**
     * A data set.
     *
     * @param title what it is called
     * @param data where it is
     * @param encoder the name of the encoder
     */
    record Case(String title, PublicData data, String encoder) {}

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<PublicData> needs() {
        return cases.stream().map(Case::data).distinct().toList();
    }

    @Override
    public Result make(Setup where, Progress progress) throws IOException {
        EncoderNames names = new EncoderNames(SHIPPED, Preprocessing.plain(SIDE, SIDE));
        List<AuditErrors> errors = new ArrayList<>();
        for (Case each : cases) {
            LabeledSamples samples =
                    LabeledSamplesReader.read(LabeledSource.of(where.path(each.data())), progress);
            errors.addAll(
                    (where.quick() ? QUICK : FULL)
                            .run(
                                    "%s, %s".formatted(each.title(), each.encoder()),
                                    samples,
                                    names.named(each.encoder()),
                                    where.cache(),
                                    progress));
        }
        return new Result(markdown(errors), errors);
    }

    private static String markdown(List<AuditErrors> errors) {
        StringBuilder text = new StringBuilder();
        text.append(
                "| data | wrong, % | labels | LURE: bias | r.m.s. error | interval holds, % | plain mean: bias");
        text.append(" | uniform: bias | r.m.s. error | worth, uniform labels |%n".formatted());
        text.append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|%n".formatted());
        errors.forEach(row -> text.append(row(row)));
        return text.toString();
    }

    private static String row(AuditErrors row) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s | %s | %s | %s | %s | %s |%n",
                row.data(),
                points(row.over(AuditErrors.Trial::truth), "%.1f"),
                row.size(),
                points(row.over(trial -> trial.lure().bias()), "%+.1f"),
                points(row.over(trial -> trial.lure().rmse()), "%.1f"),
                points(row.over(AuditErrors.Trial::held), "%.1f"),
                points(row.over(trial -> trial.naive().bias()), "%+.1f"),
                points(row.over(trial -> trial.uniform().bias()), "%+.1f"),
                points(row.over(trial -> trial.uniform().rmse()), "%.1f"),
                figure(row.over(AuditErrors.Trial::worth), "%.0f", 1));
    }

    private static String points(Interval interval, String format) {
        return figure(interval, format, 100);
    }

    private static String figure(Interval interval, String format, double scale) {
        String estimate = String.format(Locale.ROOT, format, scale * interval.estimate());
        return estimate.replaceFirst("^[+-](0\\.0+)$", "$1")
                + String.format(
                        Locale.ROOT, " ± " + format.replace("+", ""), scale * interval.margin());
    }
}
