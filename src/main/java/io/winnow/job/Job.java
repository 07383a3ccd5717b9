package io.winnow.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of background work. Its verbs guard the transitions of {@link JobState}; {@code
 * attempt} fences off a run that was given up: only the latest attempt may write.
 */
@Entity
@Table(name = "job")
class Job {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String kind;

    @Enumerated(EnumType.STRING)
    private Lane lane;

    private String title;

    private @Nullable Long projectId;

    private String payload;

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.QUEUED;

    private int attempt;
    private long done;
    private long total;
    private String message = "";

    @Column(name = "rate")
    private @Nullable Double ratePerSecond;

    private @Nullable String error;
    private String requestedBy;
    private @Nullable String cancelledBy;
    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;

    @Version private long version;

    protected Job() {}

    Job(JobHandler handler, JobRequest request, String payload, Instant now) {
        this.kind = handler.kind();
        this.lane = handler.lane();
        this.title = request.title();
        this.projectId = request.projectId();
        this.payload = payload;
        this.requestedBy = request.requestedBy();
        this.createdAt = now;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The job is not saved yet");
        }
        return id;
    }

    String kind() {
        return kind;
    }

    Lane lane() {
        return lane;
    }

    @Nullable Long projectId() {
        return projectId;
    }

    String payload() {
        return payload;
    }

    JobState state() {
        return state;
    }

    int attempt() {
        return attempt;
    }

    @Nullable String cancelledBy() {
        return cancelledBy;
    }

    boolean isRunning(int asAttempt) {
        return state == JobState.RUNNING && attempt == asAttempt;
    }

    /** Starts the next attempt and returns its number. */
    int start(Instant now) {
        become(JobState.RUNNING);
        startedAt = now;
        endedAt = null;
        error = null;
        ratePerSecond = null;
        return ++attempt;
    }

    void progress(ProgressReport report) {
        done = report.done();
        total = report.total();
        message = Text.clip(report.message(), 500);
        ratePerSecond = report.ratePerSecond();
    }

    void succeed(Instant now) {
        end(JobState.SUCCEEDED, now);
    }

    void fail(String why, Instant now) {
        error = Text.clip(why, 4000);
        end(JobState.FAILED, now);
    }

    /** Cancels at once when queued; asks a running job to stop. */
    void cancel(String by, Instant now) {
        if (state.ended()) {
            throw new IllegalStateException("Job " + id + " has ended: " + state);
        }
        cancelledBy = by;
        if (state == JobState.QUEUED) {
            end(JobState.CANCELLED, now);
        }
    }

    /** The running work has stopped because a person asked for it. */
    void stopped(Instant now) {
        end(JobState.CANCELLED, now);
    }

    /** Back to the queue because a person wants another try. */
    void retry() {
        if (!state.ended()) {
            throw new IllegalStateException("Job " + id + " has not ended: " + state);
        }
        requeue();
    }

    /** Back to the queue, for a person or because the server stopped. */
    void requeue() {
        become(JobState.QUEUED);
        cancelledBy = null;
        error = null;
        endedAt = null;
        ratePerSecond = null;
    }

    JobView view() {
        return new JobView(
                id(),
                kind,
                title,
                projectId,
                state,
                done,
                total,
                message,
                state == JobState.RUNNING && cancelledBy != null,
                ratePerSecond,
                secondsLeft(),
                error,
                createdAt,
                startedAt,
                endedAt,
                requestedBy);
    }

    private @Nullable Long secondsLeft() {
        Double rate = ratePerSecond;
        return rate == null || rate <= 0 || state != JobState.RUNNING
                ? null
                : Math.round((total - done) / rate);
    }

    private void end(JobState how, Instant now) {
        become(how);
        endedAt = now;
        ratePerSecond = null;
    }

    private void become(JobState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("Job " + id + " is " + state + ", not to be " + next);
        }
        state = next;
    }
}
