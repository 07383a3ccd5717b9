package io.winnow.ui.progress;

import io.winnow.learning.evaluate.ClassScore;
import io.winnow.learning.evaluate.ClassificationReport;
import io.winnow.project.ClassView;
import io.winnow.round.ProgressReport;
import io.winnow.ui.component.CalibrationChart;
import io.winnow.ui.component.ClassBarsChart;
import io.winnow.ui.component.ConfusionChart;
import io.winnow.ui.component.LearningCurveChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Shapes a progress report for the charts. */
final class ChartShapes {

    private ChartShapes() {}

    static LearningCurveChart.Curve curve(ProgressReport report, LongFunction<String> nameOf) {
        List<LearningCurveChart.RandomPoint> random =
                report.random().stream()
                        .map(r ->
                                new LearningCurveChart.RandomPoint(
                                        r.labels(),
                                        r.accuracy().estimate(),
                                        r.accuracy().low(),
                                        r.accuracy().high()))
                        .toList();
        return new LearningCurveChart.Curve(
                report.points().stream().map(p -> point(p, nameOf)).toList(),
                random.isEmpty() ? null : random);
    }

    private static LearningCurveChart.Point point(
            ProgressReport.Point p, LongFunction<String> nameOf) {
        return new LearningCurveChart.Point(
                p.labels(),
                p.round(),
                p.model(),
                p.strategy(),
                p.at(),
                p.people().stream().map(nameOf::apply).toList(),
                p.accuracy(),
                p.macroF1(),
                p.supervised(),
                p.weak(),
                p.goldSize());
    }

    static ConfusionChart.Confusion confusion(ClassificationReport gold, List<ClassView> classes) {
        return new ConfusionChart.Confusion(
                classes.stream()
                        .map(c -> new ConfusionChart.ChartClass(c.name(), c.color()))
                        .toList(),
                Arrays.stream(gold.confusion())
                        .map(row -> Arrays.stream(row).asLongStream().boxed().toList())
                        .toList());
    }

    /** The classes that gold has and the model knows; for others a score is undefined. */
    static List<ClassBarsChart.ClassScore> classes(
            ClassificationReport gold, List<ClassView> classes) {
        List<ClassBarsChart.ClassScore> rows = new ArrayList<>();
        for (ClassView c : classes) {
            ClassScore score = gold.classes().get(c.ordinal());
            if (score.precision() != null && score.recall() != null && score.f1() != null) {
                rows.add(
                        new ClassBarsChart.ClassScore(
                                c.name(),
                                c.color(),
                                score.support(),
                                score.precision(),
                                score.recall(),
                                score.f1()));
            }
        }
        return rows;
    }

    /** The names of the classes that {@link #classes} leaves out, with commas; empty if none. */
    static String unscored(ClassificationReport gold, List<ClassView> classes) {
        return classes.stream()
                .filter(c -> !scored(gold.classes().get(c.ordinal())))
                .map(ClassView::name)
                .collect(Collectors.joining(", "));
    }

    private static boolean scored(ClassScore score) {
        return score.precision() != null && score.recall() != null && score.f1() != null;
    }

    static CalibrationChart.Calibration calibration(ClassificationReport gold) {
        return new CalibrationChart.Calibration(
                gold.calibration().bins().stream()
                        .map(b ->
                                new CalibrationChart.Bin(
                                        b.low(), b.high(), b.confidence(), b.accuracy(), b.count()))
                        .toList(),
                gold.calibration().ece(),
                gold.calibration().n());
    }
}
