package io.winnow.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * What is due in one lane: a table of db-scheduler, and the threads that work it off. A place in it
 * is named {@code <job>-<attempt>}, so that a retry never meets the place of the run before.
 */
final class Schedule {

    private static final String TASK = "job";

    private final Lane lane;
    private final String instance;
    private final DataSource source;
    private final JdbcClient jdbc;
    private final JobRunner runner;
    private final OneTimeTask<Void> task;
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;

    Schedule(Lane lane, String instance, DataSource source, JobRunner runner) {
        this.lane = lane;
        this.instance = instance;
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.runner = runner;
        this.task = task();
        this.client =
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source), task)
                        .tableName(lane.table())
                        .build();
    }

    /** Makes the job due now, within the caller's transaction. */
    void add(Job job) {
        String place = job.id() + "-" + (job.attempt() + 1);
        client.scheduleIfNotExists(task.instance(place), Instant.now());
        JobEvents.afterCommit(this::wake);
    }

    /**
     * Frees what this instance had picked when it was killed.
     *
     * @return the jobs concerned
     */
    List<Long> release() {
        List<Long> jobs =
                jdbc.sql("select task_instance from " + lane.table() + " where picked_by = ?")
                        .param(instance)
                        .query((row, number) -> jobOf(row.getString(1)))
                        .list();
        jdbc.sql(
                        "update "
                                + lane.table()
                                + " set picked = false, picked_by = null, last_heartbeat = null,"
                                + " version = version + 1 where picked_by = ?")
                .param(instance)
                .update();
        return jobs;
    }

    void start() {
        Scheduler started =
                Scheduler.create(source, List.of(task))
                        .schedulerName(new SchedulerName.Fixed(instance))
                        .tableName(lane.table())
                        .threads(lane.threads())
                        .pollingInterval(Duration.ofSeconds(1))
                        .heartbeatInterval(Duration.ofSeconds(10))
                        .shutdownMaxWait(Duration.ofSeconds(5))
                        .build();
        started.start();
        scheduler = started;
    }

    void stop() {
        Scheduler stopped = scheduler;
        if (stopped != null) {
            runner.stop(lane);
            stopped.stop();
            scheduler = null;
        }
    }

    private void wake() {
        Scheduler awake = scheduler;
        if (awake != null) {
            awake.triggerCheckForDueExecutions();
        }
    }

    private OneTimeTask<Void> task() {
        return Tasks.oneTime(TASK)
                .onFailure((done, next) -> next.reschedule(done, Instant.now().plusSeconds(1)))
                .execute((place, context) -> runner.run(jobOf(place.getId())));
    }

    private static long jobOf(String place) {
        return Long.parseLong(place.substring(0, place.indexOf('-')));
    }
}
