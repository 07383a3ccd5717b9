package io.winnow.ui.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.job.JobState;
import io.winnow.job.JobView;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobWordsTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void aRunningJobSaysHowFarAndHowLong() {
        JobView job = job(JobState.RUNNING, 12_000, 60_000, 850.4, 56L);
        assertThat(JobWords.standing(job)).isEqualTo("20 %");
        assertThat(JobWords.progress(job)).isEqualTo("12,000 of 60,000 · 850 / s · 0:56 left");
        assertThat(JobWords.state(job)).isEqualTo("running");
    }

    @Test
    void anEndedJobSaysHowLongItTook() {
        JobView job = job(JobState.FAILED, 5, 10, null, null);
        assertThat(JobWords.state(job)).isEqualTo("failed after 1:12");
        assertThat(JobWords.progress(job)).isEqualTo("5 of 10");
    }

    @Test
    void ofWhatIsDoneItSaysWhoAskedAndWhen() {
        JobView done = job(JobState.SUCCEEDED, 3, 4, null, null);
        assertThat(JobWords.progress(done)).isEmpty();
        assertThat(JobWords.doing(done, "Mails")).startsWith("Mails · ").endsWith(" · ann");
        JobView running = job(JobState.RUNNING, 3, 4, null, null);
        assertThat(JobWords.doing(running, "Mails")).isEqualTo("Mails · reading");
        assertThat(JobWords.doing(running, "")).isEqualTo("reading");
    }

    @Test
    void hoursShowWhenThereAreAny() {
        assertThat(JobWords.clock(3_725)).isEqualTo("1:02:05");
        assertThat(JobWords.clock(59)).isEqualTo("0:59");
    }

    private static JobView job(JobState state, long done, long total, Double rate, Long left) {
        Instant end = state.ended() ? START.plusSeconds(72) : null;
        return new JobView(
                1, "import", "Import", null, state, done, total, "reading", false, rate, left, null,
                START, START, end, "ann");
    }
}
