package io.winnow.job;

import org.jspecify.annotations.Nullable;

/**
 * A job changed visibly; published after the commit, on the thread that made the change.
 *
 * @param job the job as it is now
 */
public record JobChanged(long jobId, @Nullable Long projectId, JobView job) {

    static JobChanged of(JobView job) {
        return new JobChanged(job.id(), job.projectId(), job);
    }
}
