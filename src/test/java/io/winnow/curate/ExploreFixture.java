package io.winnow.curate;

import static org.awaitility.Awaitility.await;

import io.winnow.job.Jobs;
import io.winnow.label.Answer;
import io.winnow.label.AnswerKind;
import io.winnow.label.Answers;
import io.winnow.project.Projects;
import io.winnow.sample.Gold;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.sample.Samples;
import io.winnow.sample.TestImages;
import io.winnow.team.Users;
import io.winnow.workspace.Workspace;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A project whose pool is a folder of images, gone after the test. */
abstract class ExploreFixture {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Samples samples;
    @Autowired Gold gold;
    @Autowired Answers answers;
    @Autowired Users users;
    @Autowired Jobs jobs;
    @Autowired Explorations explorations;
    @Autowired Workspace workspace;
    @Autowired TransactionTemplate transaction;
    @TempDir Path folder;

    long project;

    @BeforeEach
    void createProject() {
        project = projects.create("Noise", "", "", "ada").id();
    }

    @AfterEach
    void nothingGoesOn() {
        settled();
        projects.delete(project);
    }

    /** An image of the pool, named by its number. */
    void write(int number, BufferedImage image) throws Exception {
        Path file = folder.resolve("%02d.png".formatted(number));
        Files.write(file, TestImages.written("png", image));
    }

    /** Imports the images, and waits until they are encoded. */
    void importFolder() {
        imports.start(project, ImportSpec.folder(folder.toString(), false), "ada");
        settled();
    }

    long id(int ordinal) {
        return samples.at(project, ordinal).orElseThrow().id();
    }

    void answer(long user, int ordinal, long classId) {
        answers.accept(
                project,
                user,
                new Answer(
                        UUID.randomUUID(),
                        id(ordinal),
                        AnswerKind.LABEL,
                        classId,
                        null,
                        900,
                        Instant.parse("2026-01-02T03:04:05Z")));
    }

    void settled() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
    }
}
