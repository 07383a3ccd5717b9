package io.winnow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The databases every repository is tested on. */
public enum TestDatabase {
    H2 {
        @Override
        String freshUrl() {
            return "jdbc:h2:mem:winnow"
                    + COUNT.incrementAndGet()
                    + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000";
        }

        @Override
        void empty(JdbcTemplate jdbc, List<String> tables) {
            String[] statements =
                    tables.stream().map(table -> "truncate table " + table).toArray(String[]::new);
            jdbc.execute("set referential_integrity false");
            jdbc.batchUpdate(statements);
            jdbc.execute("set referential_integrity true");
        }
    },
    POSTGRES {
        @Override
        String freshUrl() {
            String name = "winnow" + COUNT.incrementAndGet();
            new JdbcTemplate(Server.RUNNING.getPostgresDatabase())
                    .execute("create database " + name);
            return Server.RUNNING.getJdbcUrl("postgres", name);
        }

        @Override
        void empty(JdbcTemplate jdbc, List<String> tables) {
            String truncate = "truncate " + String.join(", ", tables) + " cascade";
            for (int attempt = 1; ; attempt++) {
                try {
                    jdbc.execute(truncate);
                    return;
                } catch (PessimisticLockingFailureException deadlock) {
                    // The scheduler's poll held one table and waited for another.
                    if (attempt == ATTEMPTS) {
                        throw deadlock;
                    }
                }
            }
        }
    };

    private static final int ATTEMPTS = 5;

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final InheritableThreadLocal<TestDatabase> CURRENT =
            new InheritableThreadLocal<>();

    /** A JDBC URL of a new, empty database. */
    abstract String freshUrl();

    /**
     * Deletes all rows. Identities go on counting, as they do in use: what an application keeps in
     * memory or in its folder about project 7 must never meet another project 7.
     */
    abstract void empty(JdbcTemplate jdbc, List<String> tables);

    /** The database of the test class that is running. */
    public static TestDatabase current() {
        TestDatabase current = CURRENT.get();
        return current == null ? H2 : current;
    }

    static void use(TestDatabase database) {
        CURRENT.set(database);
    }

    /** Started when first needed, once per JVM. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setPGStartupWait(Duration.ofMinutes(3))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
