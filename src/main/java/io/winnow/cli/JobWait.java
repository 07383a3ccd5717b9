package io.winnow.cli;

import io.winnow.job.JobView;
import io.winnow.job.Jobs;

/** Waits for background jobs, with a progress bar on a terminal. */
final class JobWait {

    private static final long LOOK_EVERY_MILLIS = 100;

    private JobWait() {}

    /** The job when it has ended. */
    static JobView of(Jobs jobs, long jobId) {
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            JobView job = jobs.find(jobId).orElseThrow();
            while (!job.state().ended()) {
                bar.report(job.done(), Math.max(1, job.total()), job.message());
                Pause.millis(LOOK_EVERY_MILLIS);
                job = jobs.find(jobId).orElseThrow();
            }
            return job;
        }
    }
}
