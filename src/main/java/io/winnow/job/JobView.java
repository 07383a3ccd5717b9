package io.winnow.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of a job.
 *
 * @param projectId the project it works for; null when for none
 * @param done units finished, from 0 to {@code total}
 * @param total all units; 0 before the first report
 * @param message what is being done
 * @param cancelling true when a cancel was asked and the work has not stopped yet
 * @param ratePerSecond units per second lately; null when unknown
 * @param secondsLeft estimate; null when unknown
 * @param error why it failed; null unless it did
 */
public record JobView(
        long id,
        String kind,
        String title,
        @Nullable Long projectId,
        JobState state,
        long done,
        long total,
        String message,
        boolean cancelling,
        @Nullable Double ratePerSecond,
        @Nullable Long secondsLeft,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String requestedBy) {

    /** The finished share, 0 to 1; 0 before the first report. */
    public double fraction() {
        return total == 0 ? 0 : Math.min(1.0, (double) done / total);
    }
}
