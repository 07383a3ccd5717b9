package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.Jobs;
import io.winnow.label.Answers;
import io.winnow.label.Queue;
import io.winnow.project.Projects;
import io.winnow.sample.SamplesEncoded;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EncoderSwitchTest {

    private static final long ANNA = 11;

    @Autowired Rounds rounds;
    @Autowired ModelVersions versions;
    @Autowired LiveModels models;
    @Autowired Answers answers;
    @Autowired Queue queue;
    @Autowired Projects projects;
    @Autowired Jobs jobs;
    @Autowired Workspace workspace;
    @Autowired JdbcClient database;
    @Autowired ApplicationEventPublisher events;
    private LoopFixture loop;

    @BeforeEach
    void aModelOnOneEncoder() throws IOException {
        loop = new LoopFixture(database, projects, queue, workspace).withImportedGold();
        for (int i = 0; i < 12; i++) {
            answers.accept(loop.projectId, ANNA, loop.right(loop.samples.get(i)));
        }
        rounds.retrain(loop.projectId, null, "anna");
        quiet();
        assertThat(versions.latest(loop.projectId).orElseThrow().encoderId()).isEqualTo("test");
    }

    @AfterEach
    void quiet() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(loop.projectId).isEmpty());
    }

    @Test
    void labelsCarryOverToAnotherEncoder() throws IOException {
        copyAs("other");
        projects.updateSettings(
                loop.projectId, projects.get(loop.projectId).settings().withEncoder("other"));
        events.publishEvent(new SamplesEncoded(loop.projectId, "other"));

        await().atMost(Duration.ofMinutes(3))
                .until(() -> versions.latest(loop.projectId).orElseThrow().number() == 2);
        ModelView latest = versions.latest(loop.projectId).orElseThrow();
        assertThat(latest.encoderId()).isEqualTo("other");
        assertThat(latest.labelCount()).isEqualTo(12);
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> {
                    LiveModel live = models.find(loop.projectId).orElseThrow();
                    assertThat(live.index().encoderId()).isEqualTo("other");
                    assertThat(live.labelCount()).isEqualTo(12);
                });
    }

    @Test
    void anEncoderThatOnlyEncodesChangesNothing() throws IOException {
        copyAs("aside");
        events.publishEvent(new SamplesEncoded(loop.projectId, "aside"));

        assertThat(jobs.active(loop.projectId)).isEmpty();
        assertThat(models.find(loop.projectId).orElseThrow().index().encoderId()).isEqualTo("test");
    }

    private void copyAs(String encoder) throws IOException {
        Path folder = workspace.project(loop.projectId).resolve("embeddings");
        Files.copy(folder.resolve("test.npy"), folder.resolve(encoder + ".npy"));
    }
}
