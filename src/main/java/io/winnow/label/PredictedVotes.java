package io.winnow.label;

import io.winnow.project.ClassUsage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of predicted votes. A class that is voted for is in use. */
@Repository
class PredictedVotes implements ClassUsage {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PredictedVotes(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void clear(long importId) {
        database.sql("delete from predicted_vote where import_id = ?").param(importId).update();
    }

    void append(long importId, List<PredictedRow> rows) {
        batches.batchUpdate(
                "insert into predicted_vote (import_id, ordinal, class_id) values (?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {importId, row.ordinal(), row.classId()})
                        .toList());
    }

    ClassVotes of(long importId) {
        List<Integer> ordinals = new ArrayList<>();
        List<Long> classIds = new ArrayList<>();
        database.sql(
                        "select ordinal, class_id from predicted_vote where import_id = ?"
                                + " order by ordinal")
                .param(importId)
                .query(row -> {
                    ordinals.add(row.getInt(1));
                    classIds.add(row.getLong(2));
                });
        return new ClassVotes(
                ordinals.stream().mapToInt(Integer::intValue).toArray(),
                classIds.stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public long uses(long classId) {
        return database.sql("select count(*) from predicted_vote where class_id = ?")
                .param(classId)
                .query(Long.class)
                .single();
    }
}
