package io.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winnow.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(JobsTest.Handlers.class)
class JobsTest {

    @Autowired Jobs jobs;
    @Autowired Probe io;
    @Autowired Probe training;

    @BeforeEach
    void reset() {
        io.reset();
        training.reset();
    }

    @AfterEach
    void nothingGoesOn() {
        io.open();
        training.open();
        jobs.active(null).forEach(job -> await(job.id(), JobState::ended));
    }

    @Test
    void aJobRunsWithItsPayloadAndSucceeds() {
        io.open();
        long id = submit(io);

        JobView done = await(id, JobState::ended);

        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.done()).isEqualTo(3);
        assertThat(done.total()).isEqualTo(3);
        assertThat(done.startedAt()).isNotNull();
        assertThat(done.endedAt()).isNotNull();
        assertThat(jobs.log(id)).containsExactly("payload apple");
        assertThat(jobs.active(null)).isEmpty();
        assertThat(jobs.recent(null, 5)).extracting(JobView::id).containsExactly(id);
    }

    @Test
    void aRunningJobStopsWhenCancelled() {
        long id = submit(io);
        await(id, state -> state == JobState.RUNNING);

        jobs.cancel(id, "ann");
        io.open();

        assertThat(await(id, JobState::ended).state()).isEqualTo(JobState.CANCELLED);
        assertThatThrownBy(() -> jobs.cancel(id, "ann")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aQueuedJobIsCancelledAtOnceAndNeverRuns() {
        long first = submit(training);
        await(first, state -> state == JobState.RUNNING);
        long second = submit(training);

        jobs.cancel(second, "ann");

        assertThat(jobs.find(second).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
        training.open();
        await(first, JobState::ended);
        assertThat(training.runs).hasValue(1);
    }

    @Test
    void aFailedJobSaysWhyAndCanBeRetried() {
        io.failure = new IllegalStateException("disk full");
        io.open();
        long id = submit(io);
        JobView failed = await(id, JobState::ended);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.error()).isEqualTo("disk full");

        io.failure = null;
        jobs.retry(id, "ann");

        JobView done = await(id, JobState::ended);
        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.error()).isNull();
        assertThatThrownBy(() -> jobs.retry(id, "ann")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void trainingRunsOneAtATimeAndDoesNotHoldUpTheOtherLane() {
        long first = submit(training);
        await(first, state -> state == JobState.RUNNING);
        long second = submit(training);
        io.open();
        await(submit(io), JobState::ended);

        assertThat(jobs.find(second).orElseThrow().state()).isEqualTo(JobState.QUEUED);

        training.open();
        await(second, JobState::ended);
        assertThat(training.most).hasValue(1);
        assertThat(training.runs).hasValue(2);
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThatThrownBy(() -> jobs.submit("juggle", null, "Juggle", "x", "ann"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("juggle");
    }

    private long submit(Probe probe) {
        return jobs.submit(probe.kind(), 7L, "Probe", new Fruit("apple"), "ann");
    }

    private JobView await(long id, Predicate<JobState> wanted) {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        JobView view = jobs.find(id).orElseThrow();
        while (!wanted.test(view.state())) {
            assertThat(Instant.now()).as("waiting for job, now " + view).isBefore(limit);
            sleep();
            view = jobs.find(id).orElseThrow();
        }
        return view;
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    record Fruit(String name) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Handlers {

        @Bean
        Probe io() {
            return new Probe("probe-io", Lane.IO);
        }

        @Bean
        Probe training() {
            return new Probe("probe-training", Lane.TRAINING);
        }
    }

    /** Waits at a gate, then reports three units. */
    static class Probe implements JobHandler {

        final AtomicInteger runs = new AtomicInteger();
        final AtomicInteger at = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        private final String kind;
        private final Lane lane;
        volatile Exception failure;
        private volatile CountDownLatch gate = new CountDownLatch(1);

        Probe(String kind, Lane lane) {
            this.kind = kind;
            this.lane = lane;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Lane lane() {
            return lane;
        }

        void reset() {
            runs.set(0);
            most.set(0);
            failure = null;
            gate = new CountDownLatch(1);
        }

        void open() {
            gate.countDown();
        }

        @Override
        public void run(JobContext job) throws Exception {
            runs.incrementAndGet();
            most.accumulateAndGet(at.incrementAndGet(), Math::max);
            try {
                gate.await(3, TimeUnit.MINUTES);
                if (failure != null) {
                    throw failure;
                }
                job.log("payload " + job.payload(Fruit.class).name());
                for (int unit : List.of(1, 2, 3)) {
                    job.report(unit, 3, "unit " + unit);
                }
            } finally {
                at.decrementAndGet();
            }
        }
    }
}
