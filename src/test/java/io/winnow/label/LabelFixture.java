package io.winnow.label;

import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project with three classes, samples, and one round that asks about all of them in order. */
public final class LabelFixture {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final JdbcClient database;
    private final Queue queue;
    public final long projectId;
    public final List<ClassView> classes;
    public long roundId;

    public LabelFixture(JdbcClient database, Projects projects, Queue queue) {
        this.database = database;
        this.queue = queue;
        this.projectId = projects.create("Clothes", "", "", "test").id();
        this.classes = projects.ensureClasses(projectId, List.of("Shirt", "Coat", "Bag"));
    }

    /** Adds samples and queues them, the first with the highest score. */
    public List<Long> queued(int count) {
        List<Long> ids = samples(count);
        roundId = round();
        queue.fill(
                projectId,
                roundId,
                ids.stream()
                        .map(id -> new NewPlace(id, Origin.STRATEGY, "margin", 1.0 / (1 + id), -1))
                        .toList());
        return ids;
    }

    /**
     * Queues samples that somebody has answered in another round, which is {@link #roundId} now.
     */
    void queuedAgain(List<Long> samples) {
        roundId = round();
        queue.fill(
                projectId,
                roundId,
                samples.stream()
                        .map(id -> new NewPlace(id, Origin.AGAIN, "activelab", .5, -1))
                        .toList());
    }

    public List<Long> samples(int count) {
        int from =
                database.sql("select count(*) from sample where project_id = ?")
                        .param(projectId)
                        .query(Integer.class)
                        .single();
        IntStream.range(from, from + count).forEach(this::sample);
        return database.sql(
                        "select id from sample where project_id = ? and ordinal >= ? order by ordinal")
                .params(projectId, from)
                .query(Long.class)
                .list();
    }

    private void sample(int ordinal) {
        database.sql(
                        """
                        insert into sample (project_id, ordinal, name, content_hash, media_type,
                            width, height, split, import_id, import_row)
                        values (?, ?, ?, ?, 'image/png', 28, 28, 'POOL', 1, ?)
                        """)
                .params(
                        projectId,
                        ordinal,
                        "row " + ordinal,
                        "%016x%048d".formatted((ordinal + 1) * 0x9E3779B97F4A7C15L, 0),
                        ordinal)
                .update();
    }

    private long round() {
        database.sql(
                        """
                        insert into labeling_round (project_id, number, state, strategy, reason,
                            seed, size, encoder_id, opened_at, version)
                        select ?, count(*) + 1, 'OPEN', 'margin', '', 1, 3, 'pca', ?, 0
                        from labeling_round where project_id = ?
                        """)
                .params(projectId, OffsetDateTime.ofInstant(NOON, ZoneOffset.UTC), projectId)
                .update();
        return database.sql("select max(id) from labeling_round").query(Long.class).single();
    }

    public Answer label(long sampleId, int classOrdinal) {
        return answer(sampleId, AnswerKind.LABEL, classes.get(classOrdinal).id());
    }

    public Answer notSure(long sampleId, int... classOrdinals) {
        List<Long> open = IntStream.of(classOrdinals).mapToObj(c -> classes.get(c).id()).toList();
        return new Answer(
                UUID.randomUUID(), sampleId, AnswerKind.NOT_SURE, null, open, null, 800, NOON);
    }

    public Answer answer(long sampleId, AnswerKind kind, @Nullable Long classId) {
        return new Answer(UUID.randomUUID(), sampleId, kind, classId, null, 800, NOON);
    }
}
