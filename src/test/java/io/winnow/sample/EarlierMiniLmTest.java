package io.winnow.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.JobState;
import io.winnow.job.Jobs;
import io.winnow.learning.Embeddings;
import io.winnow.neural.MiniLmEncoder;
import io.winnow.project.Projects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class EarlierMiniLmTest {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Encoding encoding;
    @Autowired EmbeddingStore store;
    @Autowired EncoderCatalog catalog;
    @Autowired Jobs jobs;
    @TempDir Path folder;

    private long project;
    private int brought;

    @BeforeEach
    void createProject() {
        project = projects.create("Mails", "", "", "ada").id();
    }

    @AfterEach
    void nothingGoesOn() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
        projects.delete(project);
    }

    @Test
    void aNewProjectIsOfferedTheQuickWayAlone() throws Exception {
        bring("one text", "another text");
        assertThat(catalog.list(project))
                .extracting(EncoderCard::id)
                .contains(MiniLmEncoder.NAME)
                .doesNotContain(MiniLmEncoder.EARLIER);
    }

    @Test
    void aPoolEncodedTheEarlierWayStaysEntirelyEarlierUntilAnotherEncoderIsChosen()
            throws Exception {
        projects.updateSettings(
                project, projects.get(project).settings().withEncoder(MiniLmEncoder.EARLIER));
        bring("Meet me at noon.", "Cheap watches, buy now!");
        bring("The minutes of the last meeting", "You have won a prize");

        List<String> all =
                List.of(
                        "Meet me at noon.",
                        "Cheap watches, buy now!",
                        "The minutes of the last meeting",
                        "You have won a prize");
        assertRows(MiniLmEncoder.EARLIER, all);
        assertThat(store.open(project, MiniLmEncoder.NAME)).isEmpty();

        encoding.choose(project, MiniLmEncoder.NAME, "ada");
        settled();
        assertRows(MiniLmEncoder.NAME, all);
        assertThat(catalog.list(project))
                .extracting(EncoderCard::id)
                .contains(MiniLmEncoder.NAME, MiniLmEncoder.EARLIER);
    }

    /** The rows kept under a name are all what that encoder makes of the texts. */
    private void assertRows(String encoderId, List<String> all) {
        Embeddings rows = store.open(project, encoderId).orElseThrow();
        assertThat(rows.size()).isEqualTo(all.size());
        try (MiniLmEncoder encoder = MiniLmEncoder.open(encoderId)) {
            float[] expected = encoder.encode(all);
            int d = encoder.dimension();
            assertThat(IntStream.range(0, all.size()))
                    .allSatisfy(i -> {
                        double cosine = 0;
                        for (int j = 0; j < d; j++) {
                            cosine += rows.get(i, j) * expected[i * d + j];
                        }
                        assertThat(cosine).isGreaterThan(1 - 1e-5);
                    });
        }
    }

    private void bring(String... texts) throws Exception {
        Path file = folder.resolve("texts" + brought++ + ".csv");
        Files.writeString(file, "text\n\"" + String.join("\"\n\"", texts) + "\"\n");
        imports.start(project, ImportSpec.table(file.toString()), "ada");
        settled();
    }

    private void settled() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(project).isEmpty());
        assertThat(jobs.recent(project, 9)).allMatch(job -> job.state() == JobState.SUCCEEDED);
    }
}
