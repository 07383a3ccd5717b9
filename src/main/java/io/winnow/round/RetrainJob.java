package io.winnow.round;

import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.Lane;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.OutOfFold;
import io.winnow.learning.weak.Aggregators;
import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The slow clock: after each round, trains every learner, compares them, and keeps the best. */
@Component
class RetrainJob implements JobHandler {

    static final String KIND = "retrain";

    /**
     * What to retrain for.
     *
     * @param roundId the round whose end asked for it; null when a person did
     */
    record Request(@Nullable Long roundId) {}

    private final PoolSnapshots snapshots;
    private final RandomSlices randomSlices;
    private final Ballots ballots;
    private final Graphs graphs;
    private final ModelVersions versions;
    private final Projects projects;

    RetrainJob(
            PoolSnapshots snapshots,
            RandomSlices randomSlices,
            Ballots ballots,
            Graphs graphs,
            ModelVersions versions,
            Projects projects) {
        this.snapshots = snapshots;
        this.randomSlices = randomSlices;
        this.ballots = ballots;
        this.graphs = graphs;
        this.versions = versions;
        this.projects = projects;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Lane lane() {
        return Lane.TRAINING;
    }

    @Override
    public void run(JobContext job) {
        long projectId = Optional.ofNullable(job.projectId()).orElseThrow();
        PoolSnapshot snapshot = snapshots.load(projectId).orElse(null);
        if (snapshot == null || snapshot.labels().size() == 0) {
            job.log("Nothing is labeled yet, so there is nothing to learn from.");
            return;
        }
        LearningView view = LearningView.of(snapshot);
        Retrained retrained = retraining(projectId, snapshot, view, job::report).run(job::report);
        retrained.report().comparison().forEach(contender -> job.log(line(contender)));
        job.log(retrained.report().verdict());
        SuspectLabels suspects = suspects(projectId, snapshot, view, retrained.validated());
        versions.add(projectId, job.payload(Request.class).roundId(), retrained, suspects);
    }

    /** Null if nothing was held out, or classes came or went meanwhile. */
    private @Nullable SuspectLabels suspects(
            long projectId, PoolSnapshot snapshot, LearningView view, @Nullable OutOfFold held) {
        long[] classIds = projects.classes(projectId).stream().mapToLong(ClassView::id).toArray();
        long[] sampleIds =
                IntStream.of(view.rows())
                        .mapToLong(row -> snapshot.index().sampleIds()[row])
                        .toArray();
        return held == null || held.labels().classCount() != classIds.length
                ? null
                : SuspectLabels.of(held, sampleIds, classIds);
    }

    private Retraining retraining(
            long projectId, PoolSnapshot snapshot, LearningView view, Progress progress) {
        return new Retraining(
                snapshot,
                view,
                randomSlices.of(projectId, snapshot),
                randomSlices.chosen(projectId, snapshot),
                ballots.of(projectId, snapshot, view),
                Aggregators.named(projects.get(projectId).settings().aggregation()),
                () ->
                        graphs.of(
                                projectId,
                                snapshot.index().encoderId(),
                                view.rows(),
                                view.embeddings(),
                                progress));
    }

    private static String line(ModelReport.Contender contender) {
        return "%s: cross-validated %s, gold %s, %.1f s"
                .formatted(
                        contender.learner(),
                        Words.percent(contender.accuracy()),
                        Words.percent(contender.gold()),
                        contender.seconds());
    }
}
