package io.winnow.sample;

import io.winnow.job.JobChanged;
import io.winnow.job.JobView;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An import ends as its job does, also where the job never began or died. */
@Component
class ImportEnd {

    private final ImportRows rows;
    private final Clock clock;

    ImportEnd(ImportRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    // The event comes when the job's own transaction is over but still bound to the thread.
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void follow(JobChanged change) {
        switch (change.job().state()) {
            case QUEUED, CANCELLED, FAILED ->
                    rows.ofJob(change.jobId()).ifPresent(run -> follow(run.id(), change.job()));
            case RUNNING, SUCCEEDED -> {}
        }
    }

    private void follow(long importId, JobView job) {
        Instant now = clock.instant();
        String error = Objects.requireNonNullElse(job.error(), "");
        switch (job.state()) {
            case QUEUED -> rows.reopen(importId);
            case CANCELLED -> rows.end(importId, ImportState.CANCELLED, error, now);
            case FAILED -> rows.end(importId, ImportState.FAILED, error, now);
            case RUNNING, SUCCEEDED -> {}
        }
    }
}
