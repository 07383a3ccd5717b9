package io.winnow.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.H2;
import io.winnow.label.Answer;
import io.winnow.label.AnswerKind;
import io.winnow.label.Answers;
import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import io.winnow.round.Idle;
import io.winnow.round.LabelingSession;
import io.winnow.round.Leases;
import io.winnow.round.ModelVersions;
import io.winnow.round.Task;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.ImportSpec.LabelUse;
import io.winnow.sample.Imports;
import io.winnow.sample.TestImages;
import io.winnow.team.NewUser;
import io.winnow.team.Role;
import io.winnow.team.Users;
import io.winnow.ui.CuratorViewTest;
import io.winnow.ui.component.LearningCurveChart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class ProgressViewTest extends CuratorViewTest {

    private static final int ROUND = 10;

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired LabelingSession session;
    @Autowired Answers answers;
    @Autowired ModelVersions versions;
    @Autowired Users users;
    @TempDir Path folder;
    private long project;
    private long anna;

    @BeforeEach
    void darkAndBrightImages() throws Exception {
        anna = users.create(new NewUser("lena", "", Role.ANNOTATOR, "correct horse"), "t").id();
        project = projects.create("Shades", "", "", "cora").id();
        projects.ensureClasses(project, List.of("dark", "bright"));
        projects.updateSettings(project, projects.get(project).settings().withBatchSize(ROUND));
        TestImages.shades(folder, 60);
    }

    @Test
    void saysHowFarTheRoundIsAndShowsTheCurveOnceThereIsAModel() {
        ImportSpec spec =
                ImportSpec.folder(folder.toString(), true)
                        .withLabels(LabelUse.GOLD_ONLY)
                        .withGold(20, 1);
        imports.start(project, spec, "cora");
        idle();
        open();
        assertThat($(H2.class).all()).extracting(H2::getText).contains("No model measured yet");
        assertThat(text()).contains("No round is open yet.");

        List<Task> tasks = lease();
        tasks.subList(0, 4).forEach(this::answer);
        open();
        assertThat(text()).contains("Round 1: 4 of 10 answered.");
        tasks.subList(4, ROUND).forEach(this::answer);
        idle();
        open();

        assertThat(text()).contains("Round 1 is done: 10 samples.", "Rounds and model versions");
        assertThat($(LearningCurveChart.class).all()).hasSize(1);
        assertThat($(H2.class).all())
                .extracting(H2::getText)
                .doesNotContain("No model measured yet");
        assertThat(versions.all(project)).hasSize(1);
    }

    private List<Task> lease() {
        Leases leases =
                await().atMost(Duration.ofMinutes(3))
                        .until(
                                () -> session.lease(project, anna, ROUND, List.of()),
                                l -> l.idle() != Idle.CHOOSING);
        assertThat(leases.tasks()).hasSize(ROUND);
        return leases.tasks();
    }

    private void answer(Task task) {
        List<ClassView> classes = projects.classes(project);
        int number = Integer.parseInt(task.name().replaceAll("\\D", ""));
        Answer answer =
                new Answer(
                        UUID.randomUUID(),
                        task.sampleId(),
                        AnswerKind.LABEL,
                        classes.get(number % 2).id(),
                        null,
                        500,
                        Instant.now());
        answers.accept(project, anna, answer);
    }

    private void open() {
        navigate("projects/" + project + "/progress", ProgressView.class);
    }
}
