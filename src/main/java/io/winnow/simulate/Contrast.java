package io.winnow.simulate;

import io.winnow.learning.evaluate.CurveArea;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.evaluate.LabelsSaved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole curve against its baselines, seed by seed: areas are accuracy averaged over the logarithm
 * of the label count ({@link CurveArea}).
 *
 * @param encoder the encoder's name
 * @param strategy the strategy's name
 * @param learner the learner's name
 * @param answers who answered and how answers became labels
 * @param area the area of the accuracy on the test set
 * @param transductiveArea the area of the accuracy on the pool's unlabeled rest
 * @param overRandom the area less that of random with the same learner; null without such runs, for
 *     random itself, and for one seed
 * @param transductiveOverRandom the same of the transductive area
 * @param overSupervised the area less that of the supervised twin with the same strategy; null
 *     alike
 * @param saved random labels that reach as much as each label count, on the test set, where there
 *     is enough evidence
 */
public record Contrast(
        String encoder,
        String strategy,
        String learner,
        String answers,
        Interval area,
        Interval transductiveArea,
        @Nullable Interval overRandom,
        @Nullable Interval transductiveOverRandom,
        @Nullable Interval overSupervised,
        List<LabelsSaved> saved) {

    private static final String RANDOM = "random";
    private static final String SUPERVISED = "supervised";

    /** One per setting with at least two label counts, in the order of the runs. */
    static List<Contrast> of(List<Run> runs) {
        Map<Setting, List<Run>> all = Curve.bySetting(runs);
        Map<Setting, Curve> curves =
                Curve.of(runs).stream().collect(Collectors.toMap(Curve::setting, c -> c));
        List<Contrast> contrasts = new ArrayList<>();
        all.forEach((setting, own) -> {
            if (own.getFirst().labels().size() > 1) {
                contrasts.add(of(setting, all, curves));
            }
        });
        return contrasts;
    }

    /** What its runs have in common. */
    Setting setting() {
        return new Setting(encoder, strategy, learner, answers);
    }

    private static Contrast of(
            Setting setting, Map<Setting, List<Run>> all, Map<Setting, Curve> curves) {
        List<Run> own = all.getOrDefault(setting, List.of());
        Setting byRandom = setting.withStrategy(RANDOM);
        List<Run> random = byRandom.equals(setting) ? null : all.get(byRandom);
        Setting twin = setting.withLearner(SUPERVISED);
        List<Run> supervised = twin.equals(setting) ? null : all.get(twin);
        Curve curve = curves.get(setting);
        Curve baseline = random == null ? null : curves.get(byRandom);
        return new Contrast(
                setting.encoder(),
                setting.strategy(),
                setting.learner(),
                setting.answers(),
                area(own, Run::accuracy),
                area(own, Run::transductive),
                difference(own, random, Run::accuracy),
                difference(own, random, Run::transductive),
                difference(own, supervised, Run::accuracy),
                curve == null || baseline == null || own.size() < 2
                        ? List.of()
                        : LabelsSaved.along(curve.points(), baseline.points()));
    }

    private static Interval area(List<Run> runs, Function<Run, List<Double>> figures) {
        int[] labels = labels(runs);
        return SeedInterval.of(
                runs.stream()
                        .mapToDouble(run -> CurveArea.of(labels, array(figures.apply(run))))
                        .toArray());
    }

    private static @Nullable Interval difference(
            List<Run> a, @Nullable List<Run> b, Function<Run, List<Double>> figures) {
        return b == null || a.size() < 2
                ? null
                : CurveArea.difference(labels(a), matrix(a, figures), matrix(b, figures));
    }

    private static double[][] matrix(List<Run> runs, Function<Run, List<Double>> figures) {
        return runs.stream().map(run -> array(figures.apply(run))).toArray(double[][]::new);
    }

    private static int[] labels(List<Run> runs) {
        return runs.getFirst().labels().stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] array(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
