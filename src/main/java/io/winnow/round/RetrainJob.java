package io.winnow.round;

import io.winnow.job.JobContext;
import io.winnow.job.JobHandler;
import io.winnow.job.Lane;
import io.winnow.learning.Progress;
import java.util.Optional;
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

    RetrainJob(
            PoolSnapshots snapshots,
            RandomSlices randomSlices,
            Ballots ballots,
            Graphs graphs,
            ModelVersions versions) {
        this.snapshots = snapshots;
        this.randomSlices = randomSlices;
        this.ballots = ballots;
        this.graphs = graphs;
        this.versions = versions;
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
        Retrained retrained = retraining(projectId, snapshot, job::report).run(job::report);
        retrained.report().comparison().forEach(contender -> job.log(line(contender)));
        job.log(retrained.report().verdict());
        versions.add(projectId, job.payload(Request.class).roundId(), retrained);
    }

    private Retraining retraining(long projectId, PoolSnapshot snapshot, Progress progress) {
        LearningView view = LearningView.of(snapshot);
        return new Retraining(
                snapshot,
                view,
                randomSlices.of(projectId, snapshot),
                randomSlices.chosen(projectId, snapshot),
                ballots.of(projectId, snapshot, view),
                () ->
                        graphs.of(
                                projectId,
                                snapshot.index().encoderId(),
                                view.rows(),
                                view.embeddings(),
                                progress),
                progress);
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
