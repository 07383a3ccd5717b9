package io.winnow.round;

import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.project.ProjectDeleted;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The head of this moment of every project, in memory; rebuilt from the labels when missing. */
@Component
class LiveModels {

    private final PoolSnapshots snapshots;
    private final Champions champions;
    private final HeadTrainer trainer;
    private final Map<Long, LiveModel> live = new ConcurrentHashMap<>();

    LiveModels(PoolSnapshots snapshots, Champions champions, HeadTrainer fastTrainer) {
        this.snapshots = snapshots;
        this.champions = champions;
        this.trainer = fastTrainer;
    }

    /** The head of this moment; empty before the first label. */
    Optional<LiveModel> find(long projectId) {
        LiveModel known = live.get(projectId);
        return known == null ? refit(projectId) : Optional.of(known);
    }

    /** Refits the head to every label of now, from where it was, and scores the pool. */
    Optional<LiveModel> refit(long projectId) {
        Optional<LiveModel> fitted = snapshots.load(projectId).flatMap(s -> fit(projectId, s));
        fitted.ifPresentOrElse(m -> live.put(projectId, m), () -> live.remove(projectId));
        return fitted;
    }

    private Optional<LiveModel> fit(long projectId, PoolSnapshot snapshot) {
        Champion champion = champion(projectId, snapshot);
        return fit(snapshot, champion, start(projectId, snapshot, champion));
    }

    /**
     * A head fitted to the labels of {@code snapshot} alone, whatever was fitted before: the same
     * labels and model version give the same head. Empty without labels.
     */
    Optional<LiveModel> fitted(long projectId, PoolSnapshot snapshot) {
        Champion champion = champion(projectId, snapshot);
        return fit(snapshot, champion, start(champion));
    }

    private @Nullable Champion champion(long projectId, PoolSnapshot snapshot) {
        return champions
                .find(projectId, snapshot.index())
                .filter(c -> fits(c.head(), snapshot))
                .orElse(null);
    }

    private Optional<LiveModel> fit(
            PoolSnapshot snapshot, @Nullable Champion champion, @Nullable Head start) {
        if (snapshot.labels().size() == 0) {
            return Optional.empty();
        }
        PoolIndex index = snapshot.index();
        Head head = trainer.train(index.embeddings(), targets(snapshot, champion), start);
        Head calibrated =
                champion == null ? head : head.withTemperature(champion.head().temperature());
        return Optional.of(
                new LiveModel(
                        index,
                        calibrated,
                        calibrated.predict(index.embeddings()),
                        champion == null ? null : champion.number(),
                        snapshot.labels().size()));
    }

    private static Targets targets(PoolSnapshot snapshot, @Nullable Champion champion) {
        Targets labels = Targets.of(snapshot.labels());
        Targets anchors = champion == null ? null : champion.anchors();
        return anchors == null ? labels : Anchors.join(labels, anchors);
    }

    private @Nullable Head start(
            long projectId, PoolSnapshot snapshot, @Nullable Champion champion) {
        LiveModel known = live.get(projectId);
        boolean sameSpace =
                known != null && known.index().encoderId().equals(snapshot.index().encoderId());
        if (known != null && sameSpace && fits(known.head(), snapshot)) {
            return known.head().withTemperature(1);
        }
        return start(champion);
    }

    private static @Nullable Head start(@Nullable Champion champion) {
        return champion == null ? null : champion.head().withTemperature(1);
    }

    private static boolean fits(Head head, PoolSnapshot snapshot) {
        return head.dimension() == snapshot.index().embeddings().dimension()
                && head.classCount() == snapshot.labels().classCount();
    }

    @EventListener
    void on(ProjectDeleted event) {
        live.remove(event.projectId());
    }
}
