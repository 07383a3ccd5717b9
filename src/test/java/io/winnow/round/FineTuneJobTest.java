package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.JobState;
import io.winnow.job.Jobs;
import io.winnow.neural.FineTuneMethod;
import io.winnow.project.Projects;
import io.winnow.sample.EmbeddingStore;
import io.winnow.sample.EncoderCard;
import io.winnow.sample.EncoderCatalog;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.sample.OwnEncoders;
import io.winnow.sample.TestImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FineTuneJobTest {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Jobs jobs;
    @Autowired OwnEncoders own;
    @Autowired EncoderCatalog catalog;
    @Autowired EmbeddingStore store;
    @TempDir Path folder;
    private long project;

    @BeforeEach
    void createProject() {
        project = projects.create("Noise", "", "", "cora").id();
    }

    @AfterEach
    void nothingGoesOn() {
        settled();
        projects.delete(project);
    }

    @Test
    void addsAnEncoderThatLearnedFromTheLabelsButNotFromGold() throws Exception {
        importNoise(74, true);
        long job = start(2);
        settled();

        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(jobs.log(job))
                .anyMatch(line -> line.contains("Labels alone on 64 labels and 64 images, from"))
                .anyMatch(line -> line.matches(".*Learned from \\d+ labels; on \\d+ held out .*"));
        EncoderCard made =
                catalog.list(project).stream()
                        .filter(card -> card.name().equals("fine-tune-" + job))
                        .findFirst()
                        .orElseThrow();
        assertThat(made.origin()).isEqualTo(EncoderCard.Origin.TRAINED);
        assertThat(store.count(project, made.id())).isEqualTo(74);
    }

    @Test
    void saysThatNothingIsLabeled() throws Exception {
        importNoise(6, false);
        long job = start(2);
        settled();

        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(JobState.FAILED);
        assertThat(jobs.find(job).orElseThrow().error()).contains("Nothing is labeled yet");
        assertThat(catalog.list(project)).noneMatch(card -> card.name().startsWith("fine-tune"));
    }

    private long start(int steps) {
        String shipped = own.trainable(project).getFirst().id();
        return jobs.submit(
                FineTuneJob.KIND,
                project,
                "Fine-tune",
                new FineTuneJob.Task(shipped, FineTuneMethod.FINE_TUNE, steps, true, 1),
                "cora");
    }

    private void importNoise(int count, boolean labeled) throws Exception {
        for (String name : List.of("one", "two")) {
            Path place = Files.createDirectories(folder.resolve(name));
            for (int i = 0; i < count / 2; i++) {
                byte[] image =
                        TestImages.written(
                                "png", TestImages.noise(28, 28, i + 1000 * name.hashCode()));
                Files.write(place.resolve(i + ".png"), image);
            }
        }
        ImportSpec spec = ImportSpec.folder(folder.toString(), labeled);
        imports.start(project, labeled ? spec.withGold(10, 1) : spec, "cora");
        settled();
    }

    private void settled() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(project).isEmpty());
    }
}
