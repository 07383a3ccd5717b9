package io.winnow.round;

import static org.awaitility.Awaitility.await;

import io.winnow.label.Answer;
import io.winnow.label.AnswerKind;
import io.winnow.label.LabelFixture;
import io.winnow.label.Queue;
import io.winnow.learning.NpyFile;
import io.winnow.project.Projects;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project whose samples lie in three well separated groups, encoded, with imported gold. */
final class LoopFixture {

    static final int SIZE = 240;
    static final int GOLD = 60;

    final LabelFixture given;
    final long projectId;
    final List<Long> samples;
    private final JdbcClient database;

    LoopFixture(JdbcClient database, Projects projects, Queue queue, Workspace workspace)
            throws IOException {
        this.database = database;
        this.given = new LabelFixture(database, projects, queue);
        this.projectId = given.projectId;
        this.samples = given.samples(SIZE);
        projects.updateSettings(
                projectId,
                projects.get(projectId).settings().withEncoder("test").withBatchSize(10));
        Path file = workspace.project(projectId).resolve("embeddings").resolve("test.npy");
        Files.createDirectories(file.getParent());
        PoolIndex index = PoolFixture.index(SIZE);
        try (NpyFile npy = NpyFile.append(file, index.embeddings().dimension())) {
            for (int row = 0; row < SIZE; row++) {
                npy.append(index.embeddings().row(row), 1);
            }
        }
    }

    /** Seals the last samples as gold with their true classes. */
    LoopFixture withImportedGold() {
        for (int row = SIZE - GOLD; row < SIZE; row++) {
            database.sql("update sample set split = 'GOLD', imported_class_id = ? where id = ?")
                    .params(given.classes.get(classOf(samples.get(row))).id(), samples.get(row))
                    .update();
        }
        return this;
    }

    int classOf(long sampleId) {
        return samples.indexOf(sampleId) % PoolFixture.CLASSES;
    }

    Answer right(long sampleId) {
        return given.label(sampleId, classOf(sampleId));
    }

    Answer undo(long sampleId) {
        return new Answer(
                UUID.randomUUID(), sampleId, AnswerKind.UNDO, null, null, 0, Instant.now());
    }

    /** What a person is given once the batch is chosen. */
    List<Long> lease(LabelingSession session, long userId, int count) {
        Leases leases =
                await().atMost(Duration.ofMinutes(3))
                        .until(
                                () -> session.lease(projectId, userId, count, List.of()),
                                l -> l.idle() != Idle.CHOOSING);
        return leases.tasks().stream().map(Task::sampleId).toList();
    }

    /** Opens the next round and waits until it is. */
    void openNext(LabelingSession session) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> session.next(projectId).choosing() == null);
    }
}
