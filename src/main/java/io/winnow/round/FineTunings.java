package io.winnow.round;

import io.winnow.job.Jobs;
import io.winnow.neural.FineTuneMethod;
import io.winnow.neural.FineTuneSettings;
import io.winnow.project.Projects;
import org.springframework.stereotype.Service;

/** Starts trainings of encoders on labels. */
@Service
public class FineTunings {

    /** The kind of their jobs. */
    public static final String KIND = FineTuneJob.KIND;

    private final Jobs jobs;
    private final Projects projects;

    FineTunings(Jobs jobs, Projects projects) {
        this.jobs = jobs;
        this.projects = projects;
    }

    /**
     * Starts one in the background, on the labels of the moment at which it begins.
     *
     * @param encoderId the network to begin with
     * @param unmirrored whether images lose their meaning in a mirror
     * @return the job's id
     */
    public long start(
            long projectId,
            String encoderId,
            FineTuneMethod method,
            boolean unmirrored,
            String by) {
        long seed = projects.get(projectId).settings().seed();
        return jobs.submit(
                KIND,
                projectId,
                "Fine-tune an encoder: " + method.label(),
                new FineTuneJob.Task(
                        encoderId, method, FineTuneSettings.USUAL_STEPS, unmirrored, seed),
                by);
    }
}
