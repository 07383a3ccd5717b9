package io.winnow.round;

import io.winnow.label.Answers;
import io.winnow.learning.Labels;
import io.winnow.learning.evaluate.ClassificationReport;
import io.winnow.learning.evaluate.CurvePoint;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.evaluate.LabelsSaved;
import io.winnow.learning.evaluate.StoppingAdvice;
import io.winnow.learning.semi.VoterTeacher;
import io.winnow.project.Projects;
import io.winnow.round.ProgressReport.Point;
import io.winnow.round.ProgressReport.RandomPoint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what the progress page shows. */
@Service
public class ProgressReports {

    private static final String SUPERVISED = "supervised";

    private final ModelVersions versions;
    private final Rounds rounds;
    private final Answers answers;
    private final PoolSnapshots snapshots;
    private final Agreements agreements;
    private final Projects projects;

    ProgressReports(
            ModelVersions versions,
            Rounds rounds,
            Answers answers,
            PoolSnapshots snapshots,
            Agreements agreements,
            Projects projects) {
        this.agreements = agreements;
        this.projects = projects;
        this.versions = versions;
        this.rounds = rounds;
        this.answers = answers;
        this.snapshots = snapshots;
    }

    /** The project as it is now. */
    public ProgressReport of(long projectId) {
        List<ModelView> models = versions.all(projectId);
        List<RoundView> all = rounds.all(projectId);
        Optional<PoolSnapshot> snapshot = snapshots.load(projectId);
        List<Point> points = points(models, all);
        List<RandomPoint> random =
                models.stream().flatMap(ProgressReports::random).distinct().toList();
        List<CurvePoint> curve =
                points.stream().map(p -> new CurvePoint(p.labels(), p.accuracy())).toList();
        return new ProgressReport(
                points,
                random,
                snapshot.map(s -> s.labels().size()).orElse(0),
                snapshot.map(s -> s.gold().size()).orElse(0),
                snapshot.map(s -> s.index().goldRows().length).orElse(0),
                LabelsSaved.of(
                                curve,
                                random.stream()
                                        .map(r -> new CurvePoint(r.labels(), r.accuracy()))
                                        .toList())
                        .orElse(null),
                snapshot.filter(s -> !curve.isEmpty())
                        .map(s -> advice(projectId, s, models, curve))
                        .orElse(null),
                models.reversed(),
                all.reversed());
    }

    private StoppingAdvice advice(
            long projectId, PoolSnapshot snapshot, List<ModelView> models, List<CurvePoint> curve) {
        List<Double> kappas = agreements.of(projectId, snapshot.index(), models);
        int more = 2 * projects.get(projectId).settings().batchSize();
        return StoppingAdvice.of(kappas, curve, guessing(snapshot.gold()), more, projectId);
    }

    /** The share of the most common class. */
    private static double guessing(Labels gold) {
        int most = Arrays.stream(gold.perClass()).max().orElse(0);
        return (double) most / Math.max(1, gold.size());
    }

    private List<Point> points(List<ModelView> models, List<RoundView> all) {
        Map<Long, RoundView> byId = new HashMap<>();
        all.forEach(round -> byId.put(round.id(), round));
        return models.stream()
                .filter(model -> model.report().gold() != null)
                .map(model -> point(model, byId.get(model.roundId())))
                .toList();
    }

    private Point point(ModelView model, @Nullable RoundView round) {
        ClassificationReport gold = Objects.requireNonNull(model.report().gold());
        return new Point(
                model.labelCount(),
                round == null ? 0 : round.number(),
                model.number(),
                round == null ? "" : round.strategy(),
                model.createdAt(),
                round == null ? List.of() : answers.peopleOf(round.id()),
                gold.accuracy(),
                gold.macroF1(),
                onGold(model, SUPERVISED),
                onGold(model, VoterTeacher.NAME),
                gold.size());
    }

    private static @Nullable Interval onGold(ModelView model, String learner) {
        return model.report().contender(learner).map(ModelReport.Contender::gold).orElse(null);
    }

    private static Stream<RandomPoint> random(ModelView model) {
        ModelReport.RandomSlice slice = model.report().randomSlice();
        return slice == null
                ? Stream.empty()
                : Stream.of(new RandomPoint(slice.labels(), slice.gold()));
    }
}
