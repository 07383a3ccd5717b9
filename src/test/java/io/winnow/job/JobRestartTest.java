package io.winnow.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.DatabaseTest;
import io.winnow.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
@Import(JobRestartTest.Handlers.class)
class JobRestartTest {

    @Autowired Jobs jobs;
    @Autowired Schedules schedules;
    @Autowired JobLedger ledger;
    @Autowired JobHandlers handlers;
    @Autowired JsonMapper json;
    @Autowired Workspace workspace;
    @Autowired DataSource source;
    @Autowired Patient patient;

    @BeforeEach
    void reset() {
        patient.reset();
    }

    @Test
    void aJobOfAKilledServerRunsAgainAtOnceAndItsGhostCannotWrite() {
        long id = jobs.submit("patient", null, "Patient", "", "ann");
        await(() -> patient.runs.get() == 1);

        Schedules restarted = restarted();
        restarted.start();
        try {
            await(() -> patient.runs.get() == 2);
            patient.open();
            await(() -> state(id).ended());
        } finally {
            restarted.stop();
        }
        assertThat(state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(patient.runs).hasValue(2);
        JdbcTemplate jdbc = new JdbcTemplate(source);
        assertThat(jdbc.queryForObject("select attempt from job", Integer.class)).isEqualTo(2);
    }

    @Test
    void aStoppedServerPutsItsJobsBackAndTakesThemUpAgain() {
        long id = jobs.submit("patient", null, "Patient", "", "ann");
        await(() -> patient.runs.get() == 1);

        schedules.stop();
        assertThat(state(id)).isEqualTo(JobState.QUEUED);
        patient.open();
        schedules.start();

        await(() -> state(id).ended());
        assertThat(state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(patient.runs).hasValue(2);
    }

    // A second process on the same workspace, while the first one's thread is still there like a
    // ghost.
    private Schedules restarted() {
        JobRunner runner = new JobRunner(ledger, handlers, json, Clock.systemUTC());
        return new Schedules(workspace, source, runner, ledger);
    }

    private JobState state(long id) {
        return jobs.find(id).orElseThrow().state();
    }

    private static void await(BooleanSupplier condition) {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(limit);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Handlers {

        @Bean
        Patient patient() {
            return new Patient();
        }
    }

    /** Reports until its gate opens. */
    static class Patient implements JobHandler {

        final AtomicInteger runs = new AtomicInteger();
        private volatile CountDownLatch gate = new CountDownLatch(1);

        void reset() {
            runs.set(0);
            gate = new CountDownLatch(1);
        }

        void open() {
            gate.countDown();
        }

        @Override
        public String kind() {
            return "patient";
        }

        @Override
        public Lane lane() {
            return Lane.TRAINING;
        }

        @Override
        public void run(JobContext job) throws Exception {
            runs.incrementAndGet();
            while (gate.getCount() > 0) {
                job.report(0, 1, "waiting");
                Thread.sleep(20);
            }
            job.report(1, 1, "done");
        }
    }
}
