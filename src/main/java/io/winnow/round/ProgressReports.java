package io.winnow.round;

import io.winnow.label.Answers;
import io.winnow.learning.evaluate.ClassificationReport;
import io.winnow.round.ProgressReport.Point;
import io.winnow.round.ProgressReport.RandomPoint;
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

    ProgressReports(
            ModelVersions versions, Rounds rounds, Answers answers, PoolSnapshots snapshots) {
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
        return new ProgressReport(
                points(models, all),
                models.stream().flatMap(ProgressReports::random).distinct().toList(),
                snapshot.map(s -> s.labels().size()).orElse(0),
                snapshot.map(s -> s.gold().size()).orElse(0),
                snapshot.map(s -> s.index().goldRows().length).orElse(0),
                models.reversed(),
                all.reversed());
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
                model.report().contender(SUPERVISED).map(ModelReport.Contender::gold).orElse(null),
                gold.size());
    }

    private static Stream<RandomPoint> random(ModelView model) {
        ModelReport.RandomSlice slice = model.report().randomSlice();
        return slice == null
                ? Stream.empty()
                : Stream.of(new RandomPoint(slice.labels(), slice.gold()));
    }
}
