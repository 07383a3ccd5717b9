package io.winnow.sample;

import io.winnow.project.ClassUsage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A class that samples were imported with is in use. */
@Component
class ImportedClassUsage implements ClassUsage {

    private final JdbcClient database;

    ImportedClassUsage(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long uses(long classId) {
        return database.sql("select count(*) from sample where imported_class_id = ?")
                .param(classId)
                .query(Long.class)
                .single();
    }
}
