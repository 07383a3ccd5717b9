package io.winnow.ui.part;

import com.vaadin.flow.component.html.Div;
import io.winnow.job.JobChanged;
import io.winnow.job.JobView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** The jobs under way, each with its progress. */
public class RunningJobs extends Div {

    private final Map<Long, JobLine> lines = new LinkedHashMap<>();
    private final transient LongConsumer onCancel;

    /**
     * @param onCancel told the id of a job to stop
     */
    public RunningJobs(LongConsumer onCancel) {
        this.onCancel = onCancel;
        addClassName("w-stack");
    }

    /** Shows those and no others. */
    public void show(List<JobView> jobs) {
        removeAll();
        lines.clear();
        jobs.forEach(job -> {
            JobLine line = new JobLine(onCancel);
            line.show(job);
            lines.put(job.id(), line);
            add(line);
        });
        setVisible(!jobs.isEmpty());
    }

    /**
     * Follows a job of the page's project by moving its bar.
     *
     * @return whether that is not enough, and the page is to be filled anew: one began or ended
     */
    public boolean outdatedBy(JobChanged change, long projectId) {
        Long of = change.projectId();
        return of != null
                && of == projectId
                && (change.job().state().ended() || !progress(change.job()));
    }

    /** Moves the bar of that job; false if it is not shown. */
    public boolean progress(JobView job) {
        JobLine line = lines.get(job.id());
        if (line != null) {
            line.show(job);
        }
        return line != null;
    }
}
