package io.winnow.ui.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import io.winnow.job.JobView;
import io.winnow.project.ClassView;
import io.winnow.project.Modality;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.sample.Samples;
import io.winnow.sample.TestImages;
import io.winnow.sample.Texts;
import io.winnow.ui.CuratorViewTest;
import io.winnow.ui.part.Notice;
import io.winnow.ui.source.PreviewPanel;
import io.winnow.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class NewProjectViewTest extends CuratorViewTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Autowired Projects projects;
    @Autowired Samples samples;
    @Autowired Texts texts;
    @Autowired Workspace workspace;
    @TempDir Path folder;

    @BeforeEach
    void images() throws Exception {
        for (String name : new String[] {"Coat", "Shirt"}) {
            Files.createDirectories(folder.resolve(name));
            for (int i = 0; i < 3; i++) {
                byte[] image = TestImages.png(8, 8, name.hashCode() + i);
                Files.write(folder.resolve(name).resolve(i + ".png"), image);
            }
        }
    }

    @Test
    void aFileThatIsNotTakenSaysWhyAndWhatToDo() {
        navigate(NewProjectView.class);
        Upload upload = $(Upload.class).single();
        UploadI18N.Error words = upload.getI18n().getError();
        assertThat(words.getFileIsTooBig()).contains("larger than", "name its folder instead");

        ComponentUtil.fireEvent(
                upload, new FileRejectedEvent(upload, words.getTooManyFiles(), "3.png"));

        assertThat(text())
                .contains("No more than 2 files at a time", "into one .zip")
                .doesNotContain("larger than");
    }

    @Test
    void aFolderBecomesAProjectWithItsClasses() {
        navigate(NewProjectView.class);
        field("Name of the project").setValue("Clothes");
        look();
        test($(Button.class).withText("Add a class").single()).click();
        $(TextField.class).withCaption("Name").all().getLast().setValue("Hat");
        $(IntegerField.class).withCaption("Sealed for measuring").single().setValue(2);

        test($(Button.class).withText("Start").single()).click();

        ProjectView made = projects.findByName("Clothes").orElseThrow();
        idle();
        assertThat(made.classes())
                .extracting(ClassView::name)
                .containsExactly("Coat", "Shirt", "Hat");
        assertThat(samples.counts(made.id()).gold()).isEqualTo(2);
        assertThat(samples.count(made.id())).isEqualTo(6);
        assertThat(samples.importedLabels(made.id())).hasSize(6);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTableBecomesAProjectOfTextsWhoseColumnsMayBePicked() throws Exception {
        Path table = folder.resolve("mails.csv");
        Files.writeString(
                table, "text,answer,kind\n1,an answer,A\n2,größer,B\n3,,A\n", WINDOWS_1252);
        navigate(NewProjectView.class);
        field("Name of the project").setValue("Mails");
        lookInto(table.toString());
        assertThat(text()).contains("no labels", "read as windows-1252");

        Select<String> texts = $(Select.class).withCaption("Column with the texts").single();
        Select<String> labels = $(Select.class).withCaption("Column with the labels").single();
        assertThat(texts.getValue()).isEqualTo("text");
        test(texts).selectItem("answer");
        test(labels).selectItem("kind");
        assertThat(text()).contains("2 classes", "größer", "there is no text");

        $(IntegerField.class).withCaption("Sealed for measuring").single().setValue(0);
        test($(Button.class).withText("Start").single()).click();
        idle();

        ProjectView made = projects.findByName("Mails").orElseThrow();
        assertThat(projects.get(made.id()).modality()).isEqualTo(Modality.TEXT);
        assertThat(this.texts.page(made.id(), 0, 9)).containsExactly("an answer", "größer");
        assertThat(samples.importedLabels(made.id())).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theColumnOfLabelsOfAListOfImagesMayBePicked() throws Exception {
        Path table = folder.resolve("dogs.csv");
        Files.writeString(table, "file,breed\nCoat/0.png,Pug\nCoat/1.png,Lab\nShirt/0.png,Pug\n");
        navigate(NewProjectView.class);
        field("Name of the project").setValue("Dogs");
        lookInto(table.toString());

        Select<String> labels = $(Select.class).withCaption("Column with the labels").single();
        assertThat(labels.getValue()).isEmpty();
        test(labels).selectItem("breed");
        assertThat(text()).contains("3 rows · 2 classes");
        $(IntegerField.class).withCaption("Sealed for measuring").single().setValue(0);
        test($(Button.class).withText("Start").single()).click();
        idle();

        ProjectView made = projects.findByName("Dogs").orElseThrow();
        assertThat(made.classes()).extracting(ClassView::name).containsExactly("Lab", "Pug");
        assertThat(samples.importedLabels(made.id())).hasSize(3);
    }

    @Test
    void aColumnOfNumbersIsNoColumnOfLabels() throws Exception {
        Path table = folder.resolve("ids.csv");
        StringBuilder rows = new StringBuilder("text,label\n");
        for (int i = 0; i < 501; i++) {
            rows.append("text %d,id%d\n".formatted(i, i));
        }
        Files.writeString(table, rows);
        navigate(NewProjectView.class);
        field("Name of the project").setValue("Ids");
        lookInto(table.toString());
        assertThat(text()).contains("501 different labels", "Choose another column");
        test($(Button.class).withText("Start").single()).click();
        assertThat(projects.findByName("Ids")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsMade() {
        projects.create("Clothes", "", "", "cora");
        navigate(NewProjectView.class);
        field("Name of the project").setValue("clothes");
        look();
        $(TextField.class).withCaption("Key").all().getFirst().setValue("f");
        $(TextField.class).withCaption("Key").all().getLast().setValue("f");

        test($(Button.class).withText("Start").single()).click();

        assertThat(field("Name of the project").getErrorMessage()).contains("already a project");
        assertThat($(TextField.class).withCaption("Key").all())
                .allMatch(TextField::isInvalid)
                .extracting(TextField::getErrorMessage)
                .containsExactly("The key f already does something else while labeling.", "Taken");
        assertThat(projects.list()).hasSize(1);
    }

    @Test
    void withoutImagesItSaysWhatIsMissing() {
        navigate(NewProjectView.class);
        field("Name of the project").setValue("Clothes");

        test($(Button.class).withText("Start").single()).click();

        assertThat($(Notice.class).single().getText()).isEqualTo("Choose the samples first.");
        assertThat(projects.list()).isEmpty();
    }

    @Test
    void anUploadIsLookedAtAndDeletedWhenThePageIsLeft() throws Exception {
        navigate(NewProjectView.class);

        test($(Upload.class).single()).upload("clothes.zip", "application/zip", zip());

        assertThat($(PreviewPanel.class).single().getElement().getTextRecursively())
                .contains("1 row", "a.png");
        assertThat(uploads()).hasSize(1);

        navigate(ProjectsView.class);
        assertThat(uploads()).isEmpty();
    }

    @Test
    void anImportIsCalledAsTheSentFileIs() throws Exception {
        navigate(NewProjectView.class);
        field("Name of the project").setValue("Clothes");
        test($(Upload.class).single()).upload("my clothes.zip", "application/zip", zip());
        test($(Button.class).withText("Start").single()).click();
        idle();

        assertThat(jobs.recent(null, 9))
                .extracting(JobView::title)
                .contains("Import my clothes.zip");
        assertThat(text()).contains("my clothes.zip");
        assertThat(uploads()).isEmpty();
    }

    @Test
    void oneClassInTwoSpellingsIsOneClassAndALabelTooLongIsSetAside() throws Exception {
        Path table = folder.resolve("mails.csv");
        Files.writeString(table, "text,label\na,Spam\nb,spam\nc,%s\n".formatted("x".repeat(101)));
        navigate(NewProjectView.class);
        field("Name of the project").setValue("Mails");
        lookInto(table.toString());

        assertThat(text())
                .contains("1 row cannot be imported", "may have at most 100 characters, not 101");

        $(IntegerField.class).withCaption("Sealed for measuring").single().setValue(0);
        test($(Button.class).withText("Start").single()).click();
        idle();

        ProjectView made = projects.findByName("Mails").orElseThrow();
        assertThat(made.classes()).extracting(ClassView::name).containsExactly("Spam");
        assertThat(samples.count(made.id())).isEqualTo(2);
    }

    @Test
    @WithMockUser(username = "anna", roles = "ANNOTATOR")
    void annotatorsMayNot() {
        assertThatThrownBy(() -> navigate(NewProjectView.class)).isNotNull();
        assertThat($(ClassDrafts.class).all()).isEmpty();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.png"));
            zip.write(TestImages.png(8, 8, 1));
        }
        return bytes.toByteArray();
    }

    private List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.list(workspace.home().resolve("uploads"))) {
            return files.toList();
        }
    }

    private void look() {
        lookInto(folder.toString());
    }

    private void lookInto(String path) {
        RadioButtonGroup<String> where = $(RadioButtonGroup.class).single();
        where.setValue("Name a folder or file on the server");
        $(Checkbox.class).withCaption("Sub-folders are classes").single().setValue(true);
        test(field("Path on the server")).setValue(path);
        test($(Button.class).withText("Look inside").single()).click();
    }

    private TextField field(String label) {
        return $(TextField.class).withCaption(label).single();
    }
}
