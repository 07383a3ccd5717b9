package io.winnow.job;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The running side's book-keeping: each call is one short transaction on the locked row. */
@Component
class JobLedger {

    /** Lines kept of a job's log; older ones go. */
    static final int LOG_LIMIT = 1000;

    private final JobRows rows;
    private final LogLines lines;
    private final JobEvents events;
    private final Clock clock;

    JobLedger(JobRows rows, LogLines lines, JobEvents events, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Starts the next attempt. Empty when there is nothing to do: cancelled, or done already. A row
     * still RUNNING belongs to a process that died, since the schedule gave the job to us.
     */
    @Transactional
    public Optional<Job> start(long id) {
        Optional<Job> open = rows.lock(id).filter(job -> !job.state().ended());
        open.ifPresent(job -> {
            if (job.state() == JobState.RUNNING) {
                job.requeue();
            }
            job.start(clock.instant());
            events.changed(job);
        });
        return open;
    }

    /** Puts a job back whose process died, so that nobody sees it as running. */
    @Transactional
    public void abandoned(long id) {
        rows.lock(id)
                .filter(job -> job.state() == JobState.RUNNING)
                .ifPresent(job -> {
                    job.requeue();
                    events.changed(job);
                });
    }

    /**
     * Saves progress.
     *
     * @return true if the work shall go on; false if a person wants it to stop
     * @throws ServerStopping if this attempt was given up and another one took over
     */
    @Transactional
    public boolean progress(long id, int attempt, ProgressReport report) {
        Job job = current(id, attempt).orElseThrow(ServerStopping::new);
        job.progress(report);
        events.changed(job);
        return job.cancelledBy() == null;
    }

    /** Ends an attempt; ignored when another attempt took over. */
    @Transactional
    public void end(long id, int attempt, Consumer<Job> how) {
        current(id, attempt)
                .ifPresent(job -> {
                    how.accept(job);
                    events.changed(job);
                });
    }

    @Transactional
    public void log(long id, String line) {
        LogLine saved = lines.save(new LogLine(id, clock.instant(), line));
        if (saved.id() % 50 == 0) {
            lines.newestIds(id, Limit.of(LOG_LIMIT)).stream()
                    .min(Long::compare)
                    .ifPresent(oldest -> lines.trim(id, oldest));
        }
    }

    private Optional<Job> current(long id, int attempt) {
        return rows.lock(id).filter(job -> job.isRunning(attempt));
    }
}
