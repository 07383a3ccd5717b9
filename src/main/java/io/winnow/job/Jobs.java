package io.winnow.job;

import io.winnow.team.Audit;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Background jobs as the rest of the house sees them. */
@Service
public class Jobs {

    private final JobRows rows;
    private final LogLines lines;
    private final JobHandlers handlers;
    private final Schedules schedules;
    private final JobRunner runner;
    private final JobEvents events;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    Jobs(
            JobRows rows,
            LogLines lines,
            JobHandlers handlers,
            Schedules schedules,
            JobRunner runner,
            JobEvents events,
            JsonMapper json,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.handlers = handlers;
        this.schedules = schedules;
        this.runner = runner;
        this.events = events;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Queues a job, and records who did; it starts when the caller's transaction commits.
     *
     * @param kind of the {@link JobHandler} that does it
     * @param projectId the project it works for; null when for none
     * @param title for people, 1 to 200 characters
     * @param payload written as JSON, read by {@link JobContext#payload}
     * @param requestedBy the user's name
     * @return the job's id
     * @throws IllegalArgumentException if no handler does this kind of work
     */
    @Transactional
    public long submit(
            String kind,
            @Nullable Long projectId,
            String title,
            Object payload,
            String requestedBy) {
        JobRequest request = new JobRequest(projectId, title, requestedBy);
        String text = json.writeValueAsString(payload);
        Job job = rows.save(new Job(handlers.of(kind), request, text, clock.instant()));
        enqueue(job);
        String subject = projectId == null ? "job " + job.id() : "project " + projectId;
        audit.record(requestedBy, "job.start", subject, title);
        return job.id();
    }

    /**
     * Cancels a queued job at once, and asks a running one to stop.
     *
     * @throws IllegalStateException if the job has ended
     */
    @Transactional
    public void cancel(long id, String by) {
        Job job = locked(id);
        job.cancel(by, clock.instant());
        events.changed(job);
        JobEvents.afterCommit(() -> runner.cancel(id));
    }

    /**
     * Queues a failed or cancelled job again.
     *
     * @throws IllegalStateException if the job has not ended, or has succeeded
     */
    @Transactional
    public void retry(long id, String by) {
        Job job = locked(id);
        job.retry();
        lines.save(new LogLine(id, clock.instant(), "Started again by " + by));
        enqueue(job);
    }

    @Transactional(readOnly = true)
    public Optional<JobView> find(long id) {
        return rows.findById(id).map(Job::view);
    }

    /** Queued and running jobs, oldest first; of all projects when {@code projectId} is null. */
    @Transactional(readOnly = true)
    public List<JobView> active(@Nullable Long projectId) {
        Set<JobState> open = Set.of(JobState.QUEUED, JobState.RUNNING);
        return rows.inState(open, projectId).stream().map(Job::view).toList();
    }

    /** The newest {@code n} jobs, newest first; of all projects when {@code projectId} is null. */
    @Transactional(readOnly = true)
    public List<JobView> recent(@Nullable Long projectId, int n) {
        return rows.newest(projectId, Limit.of(n)).stream().map(Job::view).toList();
    }

    /** The job's log, oldest line first. */
    @Transactional(readOnly = true)
    public List<String> log(long id) {
        return lines.newest(id, Limit.of(JobLedger.LOG_LIMIT)).reversed().stream()
                .map(LogLine::line)
                .toList();
    }

    private void enqueue(Job job) {
        schedules.of(job.lane()).add(job);
        events.changed(job);
    }

    private Job locked(long id) {
        return rows.lock(id).orElseThrow(() -> new NoSuchElementException("No job " + id));
    }
}
