package io.winnow.sample;

import io.winnow.sample.source.Rejection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of imports and of rejected rows. */
@Repository
class ImportRows {

    private static final RowMapper<ImportView> VIEW =
            DataClassRowMapper.newInstance(ImportView.class);
    private static final RowMapper<Rejection> REJECTION =
            DataClassRowMapper.newInstance(Rejection.class);

    private final JdbcClient database;
    private final JdbcTemplate batches;

    ImportRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    long create(long projectId, ImportKind brings, String origin, String by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql(
                        """
                        insert into sample_import (project_id, brings, origin, requested_by, state,
                            read_rows, added, duplicates, labeled, rejected, created_at)
                        values (?, ?, ?, ?, 'OPEN', 0, 0, 0, 0, 0, ?)
                        """)
                .params(projectId, brings.name(), clipped(origin), by, now.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    void runBy(long importId, long jobId) {
        database.sql("update sample_import set job_id = ? where id = ?")
                .params(jobId, importId)
                .update();
    }

    /** Counts from zero: every row is going to be read again. */
    void restart(long importId) {
        database.sql("delete from import_rejection where import_id = ?").param(importId).update();
        database.sql(
                        """
                        update sample_import set state = 'OPEN', error = null, ended_at = null,
                            read_rows = 0, added = 0, duplicates = 0, labeled = 0, rejected = 0
                        where id = ?
                        """)
                .param(importId)
                .update();
    }

    void count(long importId, Tally more) {
        database.sql(
                        """
                        update sample_import set read_rows = read_rows + ?, added = added + ?,
                            duplicates = duplicates + ?, labeled = labeled + ?,
                            rejected = rejected + ?
                        where id = ?
                        """)
                .params(
                        more.read(),
                        more.added(),
                        more.duplicates(),
                        more.labeled(),
                        more.rejected(),
                        importId)
                .update();
    }

    void reject(long importId, List<Rejection> rejections) {
        batches.batchUpdate(
                "insert into import_rejection (import_id, position, file, reason)"
                        + " values (?, ?, ?, ?)",
                rejections.stream()
                        .map(r ->
                                new Object[] {
                                    importId, r.position(), clipped(r.file()), clipped(r.reason())
                                })
                        .toList());
    }

    /**
     * Ends the import, unless it has ended.
     *
     * @param error why it failed; empty unless it did
     */
    void end(long importId, ImportState how, String error, Instant now) {
        database.sql(
                        "update sample_import set state = ?, error = nullif(?, ''), ended_at = ?"
                                + " where id = ? and state = 'OPEN'")
                .params(how.name(), clipped(error), now.atOffset(ZoneOffset.UTC), importId)
                .update();
    }

    /** Opens an import again whose job is queued again. */
    void reopen(long importId) {
        database.sql(
                        "update sample_import set state = 'OPEN', error = null, ended_at = null"
                                + " where id = ?")
                .param(importId)
                .update();
    }

    Optional<ImportView> find(long importId) {
        return database.sql("select * from sample_import where id = ?")
                .param(importId)
                .query(VIEW)
                .optional();
    }

    Optional<ImportView> ofJob(long jobId) {
        return database.sql("select * from sample_import where job_id = ?")
                .param(jobId)
                .query(VIEW)
                .optional();
    }

    List<ImportView> list(long projectId, ImportKind brings) {
        return database.sql(
                        "select * from sample_import where project_id = ? and brings = ?"
                                + " order by id desc")
                .params(projectId, brings.name())
                .query(VIEW)
                .list();
    }

    void remove(long importId) {
        database.sql("delete from sample_import where id = ?").param(importId).update();
    }

    /** In the order they were found. */
    List<Rejection> rejections(long importId, long from, int limit) {
        return database.sql(
                        "select position, file, reason from import_rejection where import_id = ?"
                                + " order by id offset ? rows fetch first ? rows only")
                .params(importId, from, limit)
                .query(REJECTION)
                .list();
    }

    private static String clipped(String text) {
        String plain = text.replace('\0', ' ');
        return plain.length() <= 1_000 ? plain : plain.substring(0, 999) + "…";
    }
}
