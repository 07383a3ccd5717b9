package io.winnow.round;

import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.HeadFile;
import io.winnow.project.ProjectDeleted;
import io.winnow.sample.GoldSealed;
import io.winnow.sample.SamplesEncoded;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The heads of the model versions on disk, and which one is in use. */
@Component
class Champions {

    private static final String SUPERVISED = "supervised";

    private final StoredModels models;
    private final Workspace workspace;
    private final Map<Long, Champion> kept = new ConcurrentHashMap<>();

    Champions(StoredModels models, Workspace workspace) {
        this.models = models;
        this.workspace = workspace;
    }

    /** The champion, if there is one and it reads the embeddings of {@code index}. */
    Optional<Champion> find(long projectId, PoolIndex index) {
        return models.findFirstByProjectIdOrderByNumberDesc(projectId)
                .filter(version -> version.encoderId().equals(index.encoderId()))
                .map(version -> load(version, index));
    }

    private Champion load(ModelVersion version, PoolIndex index) {
        Champion known = kept.get(version.projectId());
        if (known != null && known.number() == version.number()) {
            return known;
        }
        Head head = read(version.projectId(), version.number());
        Targets anchors =
                version.learner().equals(SUPERVISED)
                        ? null
                        : Anchors.of(head, index, version.number());
        Champion champion = new Champion(version.number(), head, anchors);
        kept.put(version.projectId(), champion);
        return champion;
    }

    /** The head of a version. */
    Head read(long projectId, int number) {
        Path file = file(projectId, number);
        try {
            return HeadFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be read from " + file, e);
        }
    }

    /** Writes the head of a version, before its row is committed. */
    void write(long projectId, int number, Head head) {
        Path file = file(projectId, number);
        try {
            Files.createDirectories(file.getParent());
            HeadFile.write(file, head);
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be written to " + file, e);
        }
    }

    /** Where the head of a version lies. */
    Path file(long projectId, int number) {
        return workspace
                .project(projectId)
                .resolve("models")
                .resolve("head-%05d.safetensors".formatted(number));
    }

    /** Forgets the anchors, because the pool changed. */
    @EventListener
    @Order(0)
    void on(SamplesEncoded event) {
        kept.remove(event.projectId());
    }

    /** Forgets the anchors, because some of them may be gold now. */
    @EventListener
    @Order(0)
    void on(GoldSealed event) {
        kept.remove(event.projectId());
    }

    @EventListener
    void on(ProjectDeleted event) {
        kept.remove(event.projectId());
    }
}
