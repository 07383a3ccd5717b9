package io.winnow.job;

import java.util.Set;

/** Where a job stands. */
public enum JobState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** True once nothing more happens unless a person retries. */
    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }

    boolean mayBecome(JobState next) {
        return followers().contains(next);
    }

    private Set<JobState> followers() {
        return switch (this) {
            case QUEUED -> Set.of(RUNNING, CANCELLED);
            case RUNNING -> Set.of(SUCCEEDED, FAILED, CANCELLED, QUEUED);
            case FAILED, CANCELLED -> Set.of(QUEUED);
            case SUCCEEDED -> Set.of();
        };
    }
}
