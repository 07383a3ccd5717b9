package io.winnow.ui.project;

import io.winnow.job.JobView;
import io.winnow.project.ProjectView;
import io.winnow.sample.Glimpse;
import io.winnow.sample.SampleCounts;
import io.winnow.ui.component.Sparkline;
import java.util.List;

/**
 * What the list of projects tells of one.
 *
 * @param labels samples with a label, sealed truths not counted
 * @param thumbs the first samples
 * @param curve accuracy on gold by labels, one point per measured model version
 * @param jobs its queued and running jobs, oldest first
 */
record ProjectSummary(
        ProjectView project,
        SampleCounts counts,
        int labels,
        List<Glimpse> thumbs,
        List<Sparkline.Point> curve,
        List<JobView> jobs) {

    /** True if there is something to label and something to answer. */
    boolean labelable() {
        return counts.pool() > 0 && !project.classes().isEmpty();
    }
}
