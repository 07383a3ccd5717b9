package io.winnow.sample;

import io.winnow.project.UnknownProject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sample table. Written with JDBC batches: Hibernate cannot batch inserts whose ids the
 * database gives.
 */
@Repository
class SampleRows {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    SampleRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Makes whoever gives out ordinals or seals gold in this project wait for this transaction. */
    void lock(long projectId) {
        var locked =
                database.sql("select id from project where id = ? for update")
                        .param(projectId)
                        .query(Long.class)
                        .optional();
        if (locked.isEmpty()) {
            throw new UnknownProject(projectId);
        }
    }

    int count(long projectId) {
        return database.sql("select count(*) from sample where project_id = ?")
                .param(projectId)
                .query(Integer.class)
                .single();
    }

    int[] ordinals(long projectId, Split split) {
        return database
                .sql(
                        "select ordinal from sample where project_id = ? and split = ?"
                                + " order by ordinal")
                .params(projectId, split.name())
                .query(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    void seal(long projectId, int[] ordinals) {
        batches.batchUpdate(
                "update sample set split = 'GOLD' where project_id = ? and ordinal = ?",
                IntStream.of(ordinals).mapToObj(o -> new Object[] {projectId, o}).toList());
    }

    /** The media that no other project refers to. */
    List<MediaKey> mediaOnlyIn(long projectId) {
        return database.sql(
                        """
                        select content_hash, media_type from sample mine where project_id = ?
                        and media_type <> 'text/plain'
                        and not exists (select 1 from sample other
                            where other.content_hash = mine.content_hash
                            and other.project_id <> mine.project_id)
                        """)
                .param(projectId)
                .query(SampleMapping::media)
                .list();
    }

    /** Which of these contents the project already has, and from which row of which import. */
    Map<String, Arrival> known(long projectId, List<String> hashes) {
        Map<String, Arrival> known = new HashMap<>();
        if (hashes.isEmpty()) {
            return known;
        }
        database.sql(
                        "select content_hash, import_id, import_row, imported_class_id from sample"
                                + " where project_id = :project and content_hash in (:hashes)")
                .param("project", projectId)
                .param("hashes", hashes)
                .query(SampleMapping::arrival)
                .list()
                .forEach(arrival -> known.put(arrival.contentHash(), arrival));
        return known;
    }

    int[] ordinalsOfImport(long importId, Split split) {
        return database
                .sql(
                        "select ordinal from sample where import_id = ? and split = ?"
                                + " order by ordinal")
                .params(importId, split.name())
                .query(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The ids of the gold samples of an import, by their rows in the source. */
    Map<Long, Long> goldOfImport(long importId) {
        Map<Long, Long> byRow = new HashMap<>();
        database.sql("select import_row, id from sample where import_id = ? and split = 'GOLD'")
                .param(importId)
                .query(row -> {
                    byRow.put(row.getLong(1), row.getLong(2));
                });
        return byRow;
    }

    /** Notes the imported class of samples, by their ids. */
    void label(Map<Long, Long> classBySample) {
        batches.batchUpdate(
                "update sample set imported_class_id = ? where id = ?",
                classBySample.entrySet().stream()
                        .map(e -> new Object[] {e.getValue(), e.getKey()})
                        .toList());
    }

    /** Notes the imported class of samples that had none, by their content. */
    void adoptLabels(long projectId, Map<String, Long> classByHash) {
        batches.batchUpdate(
                "update sample set imported_class_id = ? where project_id = ? and content_hash = ?"
                        + " and imported_class_id is null",
                classByHash.entrySet().stream()
                        .map(e -> new Object[] {e.getValue(), projectId, e.getKey()})
                        .toList());
    }

    /** Appends samples behind the last. The project must be locked. */
    void append(long projectId, long importId, List<NewSample> samples) {
        int from = next(projectId);
        batches.batchUpdate(
                """
                insert into sample (project_id, ordinal, name, content_hash, media_type, width,
                    height, split, imported_class_id, metadata, import_id, import_row)
                values (?, ?, ?, ?, ?, ?, ?, 'POOL', ?, ?, ?, ?)
                """,
                IntStream.range(0, samples.size())
                        .mapToObj(i -> row(projectId, importId, from + i, samples.get(i)))
                        .toList());
        batches.batchUpdate(
                "insert into sample_text (project_id, ordinal, content) values (?, ?, ?)",
                IntStream.range(0, samples.size())
                        .filter(i -> samples.get(i).text() != null)
                        .mapToObj(i -> new Object[] {projectId, from + i, samples.get(i).text()})
                        .toList());
    }

    private int next(long projectId) {
        return database.sql(
                        "select coalesce(max(ordinal), -1) + 1 from sample where project_id = ?")
                .param(projectId)
                .query(Integer.class)
                .single();
    }

    private static Object[] row(long projectId, long importId, int ordinal, NewSample sample) {
        return new Object[] {
            projectId,
            ordinal,
            sample.name(),
            sample.contentHash(),
            sample.mediaType(),
            sample.width(),
            sample.height(),
            sample.classId(),
            sample.metadata(),
            importId,
            sample.row()
        };
    }
}
