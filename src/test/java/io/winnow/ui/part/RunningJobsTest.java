package io.winnow.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.job.JobChanged;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningJobsTest {

    private static final long PROJECT = 7;

    private final RunningJobs running = new RunningJobs(id -> {});
    private final RetrainButton retrain = new RetrainButton(() -> {});

    @Test
    void aJobThatMovesIsFollowedAndOneThatBeginsOrEndsIsNot() {
        running.show(List.of(job(1, "encode", JobState.RUNNING)));
        assertThat(outdated(job(1, "encode", JobState.RUNNING), PROJECT)).isFalse();
        assertThat(outdated(job(2, "encode", JobState.QUEUED), PROJECT)).isTrue();
        assertThat(outdated(job(1, "encode", JobState.SUCCEEDED), PROJECT)).isTrue();
    }

    @Test
    void jobsOfOtherProjectsAndOfNoneDoNotMatter() {
        JobView ended = job(1, "encode", JobState.FAILED);
        assertThat(outdated(ended, PROJECT + 1)).isFalse();
        assertThat(running.outdatedBy(new JobChanged(1, null, ended), PROJECT)).isFalse();
    }

    @Test
    void nobodyStartsASecondRetrain() {
        retrain.show(List.of(job(1, "encode", JobState.RUNNING)));
        assertThat(retrain.isEnabled()).isTrue();
        retrain.show(
                List.of(job(1, "encode", JobState.RUNNING), job(2, "retrain", JobState.QUEUED)));
        assertThat(retrain.isEnabled()).isFalse();
        retrain.show(List.of());
        assertThat(retrain.isEnabled()).isTrue();
    }

    private boolean outdated(JobView job, long projectId) {
        return running.outdatedBy(new JobChanged(job.id(), projectId, job), PROJECT);
    }

    private static JobView job(long id, String kind, JobState state) {
        return new JobView(
                id,
                kind,
                "Title",
                PROJECT,
                state,
                1,
                2,
                "",
                false,
                null,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                "cora");
    }
}
