package io.winnow.ui.job;

import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.team.Audit;
import io.winnow.team.CurrentUser;
import io.winnow.team.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What a person may do to a job, audited: cancel and retry, from curator on. */
@Service
class JobActions {

    private final Jobs jobs;
    private final CurrentUser user;
    private final Audit audit;

    JobActions(Jobs jobs, CurrentUser user, Audit audit) {
        this.jobs = jobs;
        this.user = user;
        this.audit = audit;
    }

    boolean allowed() {
        return user.may(Role.CURATOR);
    }

    /**
     * @throws IllegalStateException if the job has ended meanwhile
     */
    void cancel(JobView job) {
        check();
        jobs.cancel(job.id(), user.name());
        audit.record(user.name(), "job.cancel", "job " + job.id(), job.title());
    }

    /**
     * @throws IllegalStateException if the job has not ended, or has succeeded meanwhile
     */
    void retry(JobView job) {
        check();
        jobs.retry(job.id(), user.name());
        audit.record(user.name(), "job.retry", "job " + job.id(), job.title());
    }

    private void check() {
        if (!allowed()) {
            throw new AccessDeniedException("Only curators may change jobs");
        }
    }
}
