package io.winnow.round;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/** The model versions of a project, newest last; the newest is in use. */
@Service
public class ModelVersions {

    private static final int REPORTS_KEPT = 64;

    private final StoredModels models;
    private final Champions champions;
    private final SuspectFiles suspectFiles;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final FastClock fastClock;
    private final Clock clock;

    /** By the version's id, for a report never changes and every answer asks for the last two. */
    private final Map<Long, ModelReport> reports =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Long, ModelReport> eldest) {
                            return size() > REPORTS_KEPT;
                        }
                    });

    ModelVersions(
            StoredModels models,
            Champions champions,
            SuspectFiles suspectFiles,
            ObjectMapper json,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            FastClock fastClock,
            Clock clock) {
        this.models = models;
        this.champions = champions;
        this.suspectFiles = suspectFiles;
        this.json = json;
        this.transaction = transaction;
        this.events = events;
        this.fastClock = fastClock;
        this.clock = clock;
    }

    /** All versions, first to last. */
    public List<ModelView> all(long projectId) {
        return models.findByProjectIdOrderByNumber(projectId).stream().map(this::view).toList();
    }

    /** The version in use; empty before the first retrain. */
    public Optional<ModelView> latest(long projectId) {
        return models.findFirstByProjectIdOrderByNumberDesc(projectId).map(this::view);
    }

    /** The last {@code count} versions, newest first. */
    List<ModelView> latest(long projectId, int count) {
        return models.findByProjectIdOrderByNumberDesc(projectId, Limit.of(count)).stream()
                .map(this::view)
                .toList();
    }

    /** Where the head of a version lies: a safetensors file. */
    public Path headFile(long projectId, int number) {
        return champions.file(projectId, number);
    }

    /**
     * Stores a version: the files first, then the row, so that no row is without its head.
     *
     * @param suspects the labels that the retrain contradicts; null if none was judged
     */
    void add(
            long projectId,
            @Nullable Long roundId,
            Retrained retrained,
            @Nullable SuspectLabels suspects) {
        int number = 1 + latest(projectId).map(ModelView::number).orElse(0);
        champions.write(projectId, number, retrained.head());
        if (suspects != null) {
            suspectFiles.write(projectId, number, suspects);
        }
        String report = json.writeValueAsString(retrained.report());
        transaction.executeWithoutResult(status ->
                models.save(
                        new ModelVersion(
                                projectId, number, roundId, retrained, report, clock.instant())));
        events.publishEvent(new ModelTrained(projectId, number));
        fastClock.tick(projectId);
    }

    private ModelView view(ModelVersion version) {
        return version.view(reports.computeIfAbsent(version.id(), id -> read(version)));
    }

    private ModelReport read(ModelVersion version) {
        return json.readValue(version.report(), ModelReport.class);
    }
}
