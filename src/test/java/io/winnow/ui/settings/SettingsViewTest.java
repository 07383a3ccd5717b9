package io.winnow.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.winnow.learning.weak.Aggregators;
import io.winnow.project.ClassView;
import io.winnow.project.NewClass;
import io.winnow.project.Projects;
import io.winnow.sample.EncoderCard;
import io.winnow.sample.EncoderCatalog;
import io.winnow.sample.Encoding;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.sample.TestImages;
import io.winnow.team.Audit;
import io.winnow.ui.CuratorViewTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class SettingsViewTest extends CuratorViewTest {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Encoding encoding;
    @Autowired Audit audit;
    @Autowired EncoderCatalog encoders;
    @TempDir Path folder;
    private long project;

    @BeforeEach
    void createProject() {
        project = projects.create("Clothes", "", "", "ada").id();
        projects.addClass(project, NewClass.named("Coat"));
        projects.addClass(project, NewClass.named("Shirt"));
    }

    @Test
    void theNameIsKeptAndATakenOneIsRefusedAtTheField() {
        projects.create("Shoes", "", "", "ada");
        open();
        TextField name = $(TextField.class).withCaption("Name").all().getFirst();

        test(name).setValue("Shoes");
        click("Save");
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("already a project");

        test(name).setValue("Garments");
        click("Save");
        assertThat(name.isInvalid()).isFalse();
        assertThat(projects.get(project).name()).isEqualTo("Garments");
    }

    @Test
    void takingTheKeyOfAnotherClassSwapsTheTwo() {
        open();
        ClassRow coat = $(ClassRow.class).all().getFirst();
        assertThat(keys()).containsExactly("1", "2");

        test($(TextField.class, coat).withCaption("Key").single()).setValue("2");

        assertThat(keys()).containsExactly("2", "1");
        ClassRow shirt = $(ClassRow.class).all().getLast();
        assertThat($(TextField.class, shirt).withCaption("Key").single().getValue()).isEqualTo("1");
    }

    @Test
    void aReservedKeyIsRefusedAtItsField() {
        open();
        TextField key =
                $(TextField.class, $(ClassRow.class).all().getFirst()).withCaption("Key").single();

        test(key).setValue("f");

        assertThat(key.isInvalid()).isTrue();
        assertThat(keys()).containsExactly("1", "2");
    }

    @Test
    void classesComeAndGo() {
        open();

        test($(TextField.class).withCaption("New class").single()).setValue("Hat");
        click("Add");
        assertThat(names()).containsExactly("Coat", "Shirt", "Hat");

        ClassRow shirt = $(ClassRow.class).all().get(1);
        test($(Button.class, shirt).single()).click();
        assertThat(names()).containsExactly("Coat", "Hat");
        assertThat($(ClassRow.class).all()).hasSize(2);
    }

    @Test
    void theLoopIsSetAndNothingIsSavedWhileAFieldIsWrong() {
        open();
        IntegerField batch = $(IntegerField.class).withCaption("Samples per round").single();

        batch.setValue(5_000);
        $(Button.class).withText("Save").all().getLast().click();
        assertThat(batch.isInvalid()).isTrue();
        assertThat(projects.get(project).settings().batchSize()).isEqualTo(25);

        test(batch).setValue(40);
        $(Button.class).withText("Save").all().getLast().click();
        assertThat(projects.get(project).settings().batchSize()).isEqualTo(40);
        assertThat(projects.get(project).settings().randomShare()).isEqualTo(0.1);
    }

    @Test
    void howVotesBecomeLabelsIsChosenWithAWordOnWhenItHelps() {
        open();
        Select<String> aggregation = chooser("How votes become labels (aggregation)");
        assertThat(aggregation.getValue()).isEqualTo("auto");
        assertThat(aggregation.getHelperText()).contains("held out");

        for (String name : Aggregators.names()) {
            aggregation.setValue(name);
            assertThat(aggregation.getHelperText()).isNotBlank();
            assertThat(aggregation.getItemLabelGenerator().apply(name)).contains(": ");
        }
        aggregation.setValue("crowdlab");
        $(Button.class).withText("Save").all().getLast().click();

        assertThat(projects.get(project).settings().aggregation()).isEqualTo("crowdlab");
        assertThat(audit.page(0, 1).getFirst().detail()).contains("aggregation=crowdlab");
        open();
        assertThat(chooser("How votes become labels (aggregation)").getValue())
                .isEqualTo("crowdlab");
    }

    @Test
    void anEncoderThatHasEncodedAllSamplesTakesOverToo() throws Exception {
        for (int i = 0; i < 12; i++) {
            Files.write(folder.resolve(i + ".png"), TestImages.png(8, 8, i));
        }
        imports.start(project, ImportSpec.folder(folder.toString(), false), "cora");
        idle();
        String before = encoders.encoderOf(project).orElseThrow();
        String other =
                encoders.list(project).stream()
                        .map(EncoderCard::id)
                        .filter(id -> !id.equals(before))
                        .findFirst()
                        .orElseThrow();
        encoding.encode(project, other, "cora");
        idle();
        assertThat(encodings()).isEqualTo(2);
        open();

        chooser("Encoder").setValue(other);
        $(Button.class).withText("Save").all().getLast().click();

        assertThat(encoders.encoderOf(project)).contains(other);
        // Nothing is left to encode, but its end is what the loop waits for.
        assertThat(encodings()).isEqualTo(3);
        $(Button.class).withText("Save").all().getLast().click();
        assertThat(encodings()).isEqualTo(3);
    }

    @Test
    void aProjectIsDeletedOnlyByItsName() {
        open();
        Button delete = $(Button.class).withText("Delete the project").single();
        TextField name = $(TextField.class).withCaption("Type the project's name").single();

        test(name).setValue("clothes?");
        assertThat(delete.isEnabled()).isFalse();
        test(name).setValue("Clothes");
        test(delete).click();

        assertThat(projects.find(project)).isEmpty();
    }

    @Test
    @WithMockUser(username = "anna", roles = "ANNOTATOR")
    void annotatorsMayNotChangeSettings() {
        assertThatThrownBy(this::open).isNotNull();
        assertThat($(ClassRow.class).all()).isEmpty();
    }

    private void open() {
        navigate("projects/" + project + "/settings", SettingsView.class);
    }

    @SuppressWarnings("unchecked")
    private Select<String> chooser(String caption) {
        return $(Select.class).withCaption(caption).single();
    }

    private long encodings() {
        return jobs.recent(project, 20).stream()
                .filter(job -> job.title().startsWith("Encode with"))
                .count();
    }

    private void click(String button) {
        test($(Button.class).withText(button).all().getFirst()).click();
    }

    private List<String> keys() {
        return projects.classes(project).stream().map(ClassView::key).toList();
    }

    private List<String> names() {
        return projects.classes(project).stream().map(ClassView::name).toList();
    }
}
