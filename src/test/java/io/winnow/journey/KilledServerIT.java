package io.winnow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Somebody labels without a pause while the server is killed again and again. {@code
 * -Dwinnow.kills=100} kills it a hundred times.
 */
class KilledServerIT {

    private static final int KILLS = Integer.getInteger("winnow.kills", 3);

    @TempDir Path home;

    /** Named by the server as taken. */
    private final Set<String> acknowledged = new HashSet<>();

    /** Sent, but the server was killed before it replied: sent again after the start. */
    private final List<Map<String, Object>> waiting = new ArrayList<>();

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void everyAcknowledgedAnswerIsThereOnce() throws Exception {
        try (Server server = Server.on(home)) {
            setUp(server);
            for (int kill = 0; kill < KILLS; kill++) {
                labelUntilKilled(server);
                server.start();
            }
            try (StageClient anna = new StageClient(server)) {
                anna.signIn("anna");
                deliver(anna);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
        assertThat(stored()).isEqualTo(acknowledged);
        assertThat(answeredTwice()).isEmpty();
    }

    private static void setUp(Server server) {
        try (Chromium chromium = Chromium.open();
                Person anna = new Person(chromium, server)) {
            anna.setUp("anna");
            anna.open("projects/1/label");
            anna.awaitPicture();
        }
    }

    private void labelUntilKilled(Server server) throws Exception {
        try (StageClient anna = new StageClient(server);
                ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor()) {
            anna.signIn("anna");
            deliver(anna);
            long classId = anna.session().get("classes").get(0).get("id").asLong();
            long before = acknowledged.size();
            while (acknowledged.size() == before) { // the first requests after a start are slow
                labelSome(anna, classId);
            }
            killer.schedule(
                    () -> {
                        server.kill();
                        return null;
                    },
                    random.nextLong(200, 3_000),
                    TimeUnit.MILLISECONDS);
            label(anna, server, classId);
        }
    }

    /** Returns when the server is gone. */
    private void label(StageClient anna, Server server, long classId) throws InterruptedException {
        try {
            while (!server.isKilled()) {
                labelSome(anna, classId);
            }
        } catch (IOException e) {
            assertThat(server.isKilled()).as("%s, and the server was not killed", e).isTrue();
        }
    }

    private void labelSome(StageClient anna, long classId)
            throws IOException, InterruptedException {
        JsonNode leased = anna.lease(5);
        if (leased.get("tasks").isEmpty()) {
            anna.nextRound();
        }
        for (JsonNode task : leased.get("tasks")) {
            waiting.add(answer(task.get("sampleId").asLong(), classId));
            deliver(anna);
        }
    }

    private void deliver(StageClient anna) throws IOException, InterruptedException {
        if (!waiting.isEmpty()) {
            assertThat(anna.answer(waiting)).isSubsetOf("ACCEPTED", "DUPLICATE");
            waiting.forEach(answer -> acknowledged.add((String) answer.get("key")));
            waiting.clear();
        }
    }

    private static Map<String, Object> answer(long sample, long classId) {
        return Map.of(
                "key",
                UUID.randomUUID().toString(),
                "sampleId",
                sample,
                "kind",
                "LABEL",
                "classId",
                classId,
                "millis",
                10,
                "answeredAt",
                Instant.now().toString());
    }

    private Set<String> stored() throws SQLException {
        return new HashSet<>(column("select answer_key from annotation"));
    }

    private List<String> answeredTwice() throws SQLException {
        return column(
                "select sample_id from annotation where in_force group by sample_id"
                        + " having count(*) > 1");
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(url(), "", "");
                ResultSet rows = database.createStatement().executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private String url() {
        return "jdbc:h2:file:" + home.resolve("database").resolve("winnow") + ";IFEXISTS=TRUE";
    }
}
