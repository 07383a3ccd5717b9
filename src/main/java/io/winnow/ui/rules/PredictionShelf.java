package io.winnow.ui.rules;

import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.label.NewRule;
import io.winnow.label.PredictionColumns;
import io.winnow.label.PredictionImports;
import io.winnow.label.PredictionPreview;
import io.winnow.label.PredictionSetView;
import io.winnow.label.PredictionSets;
import io.winnow.label.PredictionSpec;
import io.winnow.round.ModelVersions;
import io.winnow.round.VoteReport;
import io.winnow.round.VoteReports;
import io.winnow.round.VoterReport;
import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The predictions of a project, how they came, and how far the model in use trusts each voter. */
@Component
class PredictionShelf {

    private static final String KIND = "import-predictions";

    private final PredictionSets sets;
    private final PredictionImports arrivals;
    private final Imports imports;
    private final VoteReports reports;
    private final ModelVersions versions;
    private final Jobs jobs;

    PredictionShelf(
            PredictionSets sets,
            PredictionImports arrivals,
            Imports imports,
            VoteReports reports,
            ModelVersions versions,
            Jobs jobs) {
        this.sets = sets;
        this.arrivals = arrivals;
        this.imports = imports;
        this.reports = reports;
        this.versions = versions;
        this.jobs = jobs;
    }

    List<PredictionSetView> list(long projectId) {
        return sets.list(projectId);
    }

    List<ImportView> failed(long projectId) {
        return arrivals.failed(projectId);
    }

    ImportView importOf(PredictionSetView set) {
        return imports.find(set.importId()).orElseThrow();
    }

    Imports imports() {
        return imports;
    }

    List<JobView> running(long projectId) {
        return jobs.active(projectId).stream().filter(PredictionShelf::isImport).toList();
    }

    static boolean isImport(JobView job) {
        return job.kind().equals(KIND);
    }

    /** In the order of {@link #list}; empty until every sample is encoded. */
    List<VoteReport> reports(long projectId, List<NewRule> rules) {
        return reports.ofPredictions(projectId, rules);
    }

    PredictionPreview preview(
            long projectId, String path, @Nullable PredictionColumns columns, double threshold)
            throws IOException {
        return arrivals.preview(projectId, path, columns, threshold);
    }

    void start(long projectId, PredictionSpec spec, String by) {
        arrivals.start(projectId, spec, by);
    }

    void enable(PredictionSetView set, boolean enabled, String by) {
        sets.enable(set.id(), enabled, by);
    }

    void remove(PredictionSetView set, String by) {
        sets.remove(set.id(), by);
    }

    void cancel(long jobId, String by) {
        jobs.cancel(jobId, by);
    }

    void retry(ImportView failed, String by) {
        Long job = failed.jobId();
        if (job != null) {
            jobs.retry(job, by);
        }
    }

    void dismiss(ImportView failed) {
        arrivals.dismiss(failed);
    }

    /** How far the model in use trusts each voter of that kind, by its id. */
    Map<Long, Double> learned(long projectId, VoterReport.Kind kind) {
        Map<Long, Double> learned = new HashMap<>();
        versions.latest(projectId)
                .map(model -> model.report().voters())
                .ifPresent(voters ->
                        voters.voters().stream()
                                .filter(voter -> voter.kind() == kind)
                                .forEach(voter -> learned.put(voter.id(), voter.reliability())));
        return learned;
    }
}
