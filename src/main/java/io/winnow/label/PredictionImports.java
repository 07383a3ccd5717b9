package io.winnow.label;

import io.winnow.job.Jobs;
import io.winnow.project.Projects;
import io.winnow.sample.ImportKind;
import io.winnow.sample.ImportRuns;
import io.winnow.sample.ImportState;
import io.winnow.sample.ImportView;
import io.winnow.team.Audit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings predictions of outside models in, a table at a time, in the background. */
@Service
public class PredictionImports {

    /** More voters than this are a crowd to aggregate first. */
    private static final int MOST = 50;

    private final StoredPredictionSets stored;
    private final PredictionTables tables;
    private final ImportRuns runs;
    private final Projects projects;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    PredictionImports(
            StoredPredictionSets stored,
            PredictionTables tables,
            ImportRuns runs,
            Projects projects,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.stored = stored;
        this.tables = tables;
        this.runs = runs;
        this.projects = projects;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Looks at the first rows of a table.
     *
     * @param columns which columns mean what; null to guess
     * @param threshold a prediction that is less sure abstains
     * @throws IOException if it is no table of predictions; the message is for a person
     */
    public PredictionPreview preview(
            long projectId, String path, @Nullable PredictionColumns columns, double threshold)
            throws IOException {
        return tables.preview(projectId, path, columns, threshold);
    }

    /**
     * Starts to bring predictions in, in the background.
     *
     * @param by the user's name
     * @return the import, with the id of its job
     * @throws IllegalArgumentException if the project has too many sets, or none to replace
     */
    @Transactional
    public ImportView start(long projectId, PredictionSpec spec, String by) {
        String project = projects.get(projectId).name();
        List<PredictionSet> present = stored.findByProjectIdOrderById(projectId);
        Long replaced = spec.replaces();
        if (replaced != null && present.stream().noneMatch(s -> s.view().id() == replaced)) {
            throw new IllegalArgumentException("The predictions to replace are gone.");
        }
        if (replaced == null && present.size() >= MOST) {
            throw new IllegalArgumentException(
                    "A project has at most " + MOST + " sets of predictions.");
        }
        Path path = Path.of(spec.path()).toAbsolutePath();
        long id = runs.open(projectId, ImportKind.PREDICTIONS, path.toString(), by);
        PredictionTask task = new PredictionTask(id, spec, by);
        runs.runBy(
                id,
                jobs.submit(
                        PredictionJob.KIND,
                        projectId,
                        "Import predictions: " + spec.name().strip(),
                        task,
                        by));
        audit.record(by, "predictions.import", project, spec.name().strip());
        return runs.find(id).orElseThrow();
    }

    /** Those that failed, newest first. */
    public List<ImportView> failed(long projectId) {
        return runs.list(projectId, ImportKind.PREDICTIONS).stream()
                .filter(run -> run.state() == ImportState.FAILED)
                .toList();
    }

    /** Forgets an import that failed. */
    public void dismiss(ImportView failed) {
        runs.remove(failed.id());
    }

    /** Whether the votes of an import are in use. */
    boolean isComplete(long importId) {
        return stored.existsByImportId(importId);
    }

    /** Every row is read: from now on they vote, in the place of those they replace. */
    @Transactional
    void complete(long projectId, PredictionTask task) {
        runs.end(task.importId(), ImportState.DONE);
        Long replaced = task.spec().replaces();
        PredictionSet before = replaced == null ? null : stored.findById(replaced).orElse(null);
        if (before == null) {
            stored.save(
                    new PredictionSet(
                            projectId, task.spec(), task.importId(), task.by(), clock.instant()));
        } else {
            long old = before.replace(task.spec(), task.importId(), clock.instant());
            stored.saveAndFlush(before);
            runs.remove(old);
        }
    }
}
