package io.winnow;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties every table of the application before each test. */
public class EmptyTables implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        ApplicationContext application = SpringExtension.getApplicationContext(context);
        JdbcTemplate jdbc = new JdbcTemplate(application.getBean(DataSource.class));
        List<String> tables =
                jdbc.queryForList(
                        "select table_name from information_schema.tables"
                                + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'"
                                + " and lower(table_name) <> 'flyway_schema_history'",
                        String.class);
        TestDatabase.current().empty(jdbc, tables);
    }
}
