package io.winnow.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winnow.job.JobState;
import io.winnow.job.Jobs;
import io.winnow.project.ClassView;
import io.winnow.project.Modality;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.team.Setup;
import java.io.DataInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(SampleProjectsTest.Offered.class)
class SampleProjectsTest {

    @Autowired Setup setup;
    @Autowired Projects projects;
    @Autowired Samples samples;
    @Autowired EmbeddingStore embeddings;
    @Autowired EncoderCatalog encoders;
    @Autowired SampleProjects sampleProjects;
    @Autowired Jobs jobs;
    @Autowired JdbcClient database;

    @Test
    void theFirstAdminFindsItWithSealedGoldAndNoOtherLabels() throws Exception {
        setup.create("ada", "Ada", "a long enough password");
        ProjectView project = projects.findByName("Fashion-MNIST").orElseThrow();
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
        assertThat(jobs.recent(project.id(), 9)).allMatch(j -> j.state() == JobState.SUCCEEDED);

        assertThat(samples.counts(project.id()))
                .isEqualTo(new SampleCounts(8_000, 2_000, 0, 2_000));
        List<String> names = project.classes().stream().map(ClassView::name).toList();
        assertThat(names).hasSize(10).startsWith("T-shirt/top").endsWith("Ankle boot");
        byte[] truth = labels();
        for (ImportedLabel label : samples.importedLabels(project.id())) {
            int row = Integer.parseInt(samples.get(label.sampleId()).name().substring(1)) - 1;
            assertThat(label.classId()).isEqualTo(project.classes().get(truth[row]).id());
        }
        String encoder = encoders.encoderOf(project.id()).orElseThrow();
        assertThat(embeddings.count(project.id(), encoder)).isEqualTo(10_000);
        assertThat(project.guidelines()).contains("Ankle boot");
        theMails();
        assertThat(sampleProjects.missing()).isEmpty();
        assertThat(sampleProjects.install("ada")).isEmpty();
    }

    private void theMails() {
        ProjectView mails = projects.findByName("Spam or ham").orElseThrow();
        assertThat(samples.counts(mails.id())).isEqualTo(new SampleCounts(2_000, 500, 0, 500));
        assertThat(projects.get(mails.id()).modality()).isEqualTo(Modality.TEXT);
        String encoder = encoders.encoderOf(mails.id()).orElseThrow();
        assertThat(embeddings.count(mails.id(), encoder)).isEqualTo(2_500);
    }

    /** Other tests do without the sample project. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Offered {

        @Bean
        SampleProjectOffer offer(SampleProjects projects) {
            return new SampleProjectOffer(projects);
        }
    }

    private static byte[] labels() throws Exception {
        try (var in =
                new DataInputStream(
                        new GZIPInputStream(
                                Files.newInputStream(
                                        Path.of(
                                                "data/fashion-mnist/t10k-labels-idx1-ubyte.gz"))))) {
            in.skipNBytes(8);
            return in.readAllBytes();
        }
    }
}
