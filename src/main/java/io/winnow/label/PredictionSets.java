package io.winnow.label;

import io.winnow.project.ProjectDeleted;
import io.winnow.project.Projects;
import io.winnow.sample.ImportRuns;
import io.winnow.team.Audit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Predictions of outside models as voters: a column of classes beside the rules. What a set says on
 * gold measures it and teaches nothing. {@link PredictionImports} bring them.
 */
@Service
public class PredictionSets {

    private static final int MOST_KEPT = 20;

    private final StoredPredictionSets stored;
    private final PredictedVotes votes;
    private final ImportRuns runs;
    private final Projects projects;
    private final Audit audit;
    private final Map<Long, ClassVotes> kept = new ConcurrentHashMap<>();

    PredictionSets(
            StoredPredictionSets stored,
            PredictedVotes votes,
            ImportRuns runs,
            Projects projects,
            Audit audit) {
        this.stored = stored;
        this.votes = votes;
        this.runs = runs;
        this.projects = projects;
        this.audit = audit;
    }

    /** The sets of a project that are complete, oldest first. */
    @Transactional(readOnly = true)
    public List<PredictionSetView> list(long projectId) {
        return stored.findByProjectIdOrderById(projectId).stream()
                .map(PredictionSet::view)
                .toList();
    }

    /** What each set of {@link #list} says of its project's samples, gold included. */
    public ClassVotes votes(PredictionSetView set) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        // The votes of a complete import never change: a replacement has an import of its own.
        return kept.computeIfAbsent(set.importId(), votes::of);
    }

    /** Lets a set vote, or silences it. */
    @Transactional
    public void enable(long setId, boolean enabled, String by) {
        PredictionSet set = existing(setId);
        set.enable(enabled);
        audit.record(
                by,
                enabled ? "predictions.on" : "predictions.off",
                projects.get(set.projectId()).name(),
                set.name());
    }

    /** Removes a set with its votes. */
    @Transactional
    public void remove(long setId, String by) {
        PredictionSet set = existing(setId);
        audit.record(by, "predictions.remove", projects.get(set.projectId()).name(), set.name());
        stored.delete(set);
        stored.flush();
        runs.remove(set.importId());
    }

    private PredictionSet existing(long setId) {
        return stored.findById(setId)
                .orElseThrow(() -> new NoSuchElementException("The predictions are gone."));
    }

    @EventListener
    void on(ProjectDeleted event) {
        kept.clear();
    }
}
