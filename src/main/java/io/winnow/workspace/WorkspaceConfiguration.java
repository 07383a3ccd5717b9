package io.winnow.workspace;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the workspace first and the database second, so that a folder in use is never touched. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WinnowSettings.class)
class WorkspaceConfiguration {

    @Bean
    Workspace workspace(WinnowSettings settings) {
        return new Workspace(HomeFolder.of(settings.home()));
    }

    @Bean
    HikariDataSource dataSource(Workspace workspace, WinnowSettings settings) {
        WinnowSettings.Database db = settings.db();
        String url = db.url().isBlank() ? filesIn(workspace) : db.url();
        tryOnce(url, db);
        HikariDataSource source = new HikariDataSource();
        source.setPoolName("winnow");
        source.setJdbcUrl(url);
        source.setUsername(db.user().isBlank() ? null : db.user());
        source.setPassword(db.password().isBlank() ? null : db.password());
        source.setMaximumPoolSize(16);
        source.setConnectionTimeout(10_000);
        return source;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    // The pool would try for long and fail with a page of causes.
    private static void tryOnce(String url, WinnowSettings.Database db) {
        try (Connection connection = DriverManager.getConnection(url, db.user(), db.password())) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new DatabaseUnavailable(url, e);
        }
    }

    // WRITE_DELAY=0: a commit is on disk before it is acknowledged, so a kill loses no answer.
    // QUERY_CACHE_SIZE: enough for all that an answer asks; H2 keeps 8, and parses the rest anew.
    private static String filesIn(Workspace workspace) {
        return "jdbc:h2:file:"
                + workspace.database().resolve("winnow")
                + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    }
}
