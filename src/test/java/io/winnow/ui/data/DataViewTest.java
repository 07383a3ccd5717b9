package io.winnow.ui.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.sample.Samples;
import io.winnow.sample.TestImages;
import io.winnow.ui.CuratorViewTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class DataViewTest extends CuratorViewTest {

    @Autowired Projects projects;
    @Autowired Samples samples;
    @Autowired Imports imports;
    @TempDir Path folder;
    private long project;

    @BeforeEach
    void createProject() throws Exception {
        project = projects.create("Clothes", "", "", "cora").id();
        for (int i = 0; i < 5; i++) {
            Files.write(folder.resolve(i + ".png"), TestImages.png(8, 8, i));
        }
        Files.writeString(folder.resolve("broken.png"), "no image");
    }

    @Test
    void anEmptyProjectOpensTheImportAndASecondOneShowsWhatCame() {
        open();
        assertThat($(Details.class).all().getFirst().isOpened()).isTrue();

        choose(folder.toString());
        assertThat(text()).contains("4.png").contains("cannot be imported");
        test($(Button.class).withText("Import").single()).click();
        idle();
        open();

        assertThat(samples.count(project)).isEqualTo(5);
        assertThat(text()).contains("5 new · 1 set aside", "broken.png", "Download all as CSV");
        assertThat($(Details.class).all().getFirst().isOpened()).isFalse();
    }

    @Test
    void aFolderThatIsNotThereIsRefusedAtTheField() {
        open();

        choose(folder.resolve("nothing").toString());

        TextField path = $(TextField.class).withCaption("Path on the server").single();
        assertThat(path.isInvalid()).isTrue();
        assertThat(path.getErrorMessage()).contains("There is no file or folder");
        assertThat($(Button.class).withText("Import").all()).isEmpty();
    }

    @Test
    void goldIsSealedButNeverMoreThanThePoolHolds() {
        imports.start(project, ImportSpec.folder(folder.toString(), false), "cora");
        idle();
        open();
        IntegerField count =
                $(IntegerField.class).withCaption("Seal more, drawn at random").single();

        count.setValue(9);
        test($(Button.class).withText("Seal").single()).click();
        assertThat(count.isInvalid()).isTrue();
        assertThat(samples.counts(project).gold()).isZero();

        test(count).setValue(2);
        test($(Button.class).withText("Seal").single()).click();
        assertThat(samples.counts(project).gold()).isEqualTo(2);
        assertThat(text()).contains("2 samples are sealed");
    }

    @Test
    @WithMockUser(username = "anna", roles = "ANNOTATOR")
    void annotatorsMayNotSeeIt() {
        assertThatThrownBy(this::open).isNotNull();
        assertThat($(ImportHistory.class).all()).isEmpty();
    }

    private void choose(String path) {
        RadioButtonGroup<String> where = $(RadioButtonGroup.class).single();
        where.setValue("Name a folder or file on the server");
        test($(TextField.class).withCaption("Path on the server").single()).setValue(path);
        test($(Button.class).withText("Look inside").single()).click();
    }

    private void open() {
        navigate("projects/" + project + "/data", DataView.class);
    }
}
