package io.winnow.ui.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import io.winnow.job.Jobs;
import io.winnow.neural.Objectives;
import io.winnow.project.Projects;
import io.winnow.round.ModelVersions;
import io.winnow.round.ModelView;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.sample.TestImages;
import io.winnow.ui.CuratorViewTest;
import io.winnow.ui.encoder.EncoderList;
import io.winnow.ui.encoder.FineTunePanel;
import io.winnow.ui.encoder.TrainPanel;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class ModelsViewTest extends CuratorViewTest {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired ModelVersions versions;
    @Autowired Jobs jobs;
    @TempDir Path folder;
    private long project;

    @BeforeEach
    void createProject() {
        project = projects.create("Shades", "", "", "cora").id();
    }

    @Test
    void anEmptyPageSaysWhenTheFirstModelComes() {
        open();

        assertThat($(H2.class).all()).extracting(H2::getText).contains("No model yet");
        assertThat(text()).contains("as soon as there are samples");
    }

    @Test
    void retrainingMakesAVersionWithItsComparison() throws Exception {
        importShades();
        open();
        assertThat($(EncoderList.class).single().getElement().getTextRecursively())
                .contains("all samples encoded", "in use");

        test($(Button.class).withText("Retrain now").single()).click();
        assertThat(jobs.recent(project, 1)).extracting(JobView::kind).containsExactly("retrain");
        idle();
        open();

        assertThat(versions.all(project)).hasSize(1);
        NativeTableBody table = $(NativeTableBody.class).all().getFirst();
        assertThat(table.getElement().getTextRecursively()).contains("in use", "100.0");
        assertThat($(H2.class).all()).extracting(H2::getText).contains("How version 1 was chosen");
        assertThat($(NativeTableBody.class).all().getLast().getElement().getTextRecursively())
                .contains("all 30");
        assertThat($(ComparisonTable.class).single().getElement().getTextRecursively())
                .contains("supervised");
        assertThat(text())
                .contains("What each source adds", "+ weak: voters", "not enough evidence yet");
    }

    @Test
    void anOlderVersionCanBeLookedAt() throws Exception {
        importShades();
        open();
        test($(Button.class).withText("Retrain now").single()).click();
        idle();
        test($(Button.class).withText("Retrain now").single()).click();
        idle();
        open();
        assertThat(versions.all(project)).hasSize(2);
        assertThat(text()).contains("How version 2 was chosen");

        Select<ModelView> version = $(Select.class).withCaption("Look at version").single();
        version.setValue(versions.all(project).getFirst());
        assertThat(text()).contains("How version 1 was chosen").doesNotContain("version 2 was");
    }

    @Test
    void anEncoderIsTrainedByTheChosenObjective() throws Exception {
        importShades();
        open();
        TrainPanel panel = $(TrainPanel.class).single();
        Select<Objectives> objective = panel.objectives();
        assertThat(objective.getValue()).isEqualTo(Objectives.SIMCLR);
        assertThat(panel.getElement().getTextRecursively())
                .contains(Objectives.SIMCLR.explanation());

        assertThat(panel.sides().isVisible()).as("images of 8 pixels have no larger").isFalse();

        test(objective).selectItem("Rotation");
        assertThat(panel.getElement().getTextRecursively())
                .contains(Objectives.ROTATION.explanation());
        test($(IntegerField.class).single()).setValue(1);
        Checkbox mirrored = mirror($(TrainPanel.class).single());
        assertThat(mirrored.getValue()).isTrue();
        test(mirrored).click();
        test($(Button.class).withText("Train an encoder here").single()).click();
        idle();
        open();

        assertThat($(EncoderList.class).single().getElement().getTextRecursively())
                .contains("rotation-", "learned from this pool");
        assertThat(jobs.recent(project, 20))
                .filteredOn(job -> job.title().startsWith("Train an encoder"))
                .flatExtracting(job -> jobs.log(job.id()))
                .anyMatch(line -> line.toString().startsWith("Rotation on"))
                .noneMatch(line -> line.toString().contains("mirrored"));
    }

    @Test
    void aNetworkIsFineTunedOnTheLabels() throws Exception {
        importShades();
        open();
        FineTunePanel panel = $(FineTunePanel.class).single();
        assertThat(panel.encoders().getValue().name()).startsWith("fashion-mnist");
        test(panel.methods()).selectItem("FixMatch");
        assertThat(panel.methods().getHelperText()).contains("altered view");

        test(mirror(panel)).click();
        Button start = $(Button.class).withText("Fine-tune on the labels so far").single();
        test(start).click();
        JobView job = jobs.active(project).getFirst();
        assertThat(job.title()).isEqualTo("Fine-tune an encoder: FixMatch");
        assertThat(start.isEnabled()).isFalse();

        jobs.cancel(job.id(), "cora");
        idle();
        open();
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
        assertThat($(EncoderList.class).single().getElement().getTextRecursively())
                .doesNotContain("fixmatch-");
    }

    @Test
    @WithMockUser(username = "anna", roles = "ANNOTATOR")
    void annotatorsMayNotSeeIt() {
        assertThatThrownBy(this::open).isNotNull();
        assertThat($(EncoderList.class).all()).isEmpty();
    }

    private void importShades() throws Exception {
        TestImages.shades(folder, 40);
        ImportSpec spec = ImportSpec.folder(folder.toString(), true).withGold(10, 1);
        imports.start(project, spec, "cora");
        idle();
    }

    private Checkbox mirror(Component panel) {
        return $(Checkbox.class, panel).withCaption("Mirror images mean the same").single();
    }

    private void open() {
        navigate("projects/" + project + "/models", ModelsView.class);
    }
}
