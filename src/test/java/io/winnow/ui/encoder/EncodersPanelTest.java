package io.winnow.ui.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.winnow.neural.Preprocessing;
import io.winnow.project.Projects;
import io.winnow.sample.EncoderCatalog;
import io.winnow.sample.ImportSource;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.sample.TestImages;
import io.winnow.ui.CuratorViewTest;
import io.winnow.ui.models.ModelsView;
import io.winnow.ui.project.ProjectsView;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class EncodersPanelTest extends CuratorViewTest {

    private static final Path ONNX = Path.of("src/test/resources/golden/neural/onnx");

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired EncoderCatalog catalog;
    @Autowired Workspace workspace;
    @TempDir Path folder;
    private long project;

    @BeforeEach
    void createProject() {
        project = projects.create("Shades", "", "", "cora").id();
    }

    @Test
    void anEncoderIsBroughtComparedChosenAndRemoved() throws Exception {
        importShades();
        open();
        assertThat(text()).contains("Not compared yet.");
        upload("first");
        IntegerField height = $(IntegerField.class).withCaption("Height").single();
        assertThat(height.getValue()).isEqualTo(8);
        assertThat(height.isReadOnly()).isTrue();
        click("Try it on the pool");
        assertThat(text()).contains("It fits: 4 dimensions from 8 images of the pool");
        click("Add and encode");
        assertThat(text()).contains("first is an encoder of this project now");
        idle();
        open();
        assertThat(list()).contains("first", "brought as a file");
        assertThat(uploads()).isEmpty();

        click("Compare encoders on the labels so far");
        idle();
        open();
        String compared = $(ComparePanel.class).single().getElement().getTextRecursively();
        assertThat(compared)
                .contains("tay with PCA of the pool", "30 labels", "first", "±")
                .contains("Left out, because they have not encoded every sample");

        test(named("Use first")).click();
        idle();
        open();
        assertThat(catalog.encoderOf(project).orElseThrow()).startsWith("onnx-first-");
        test(named("Use PCA of the pool")).click();
        idle();
        open();
        test(named("Remove first")).click();
        assertThat(list()).doesNotContain("brought as a file");
    }

    @Test
    void aFileThatDoesNotFitIsRefusedInASentence() throws Exception {
        importShades();
        open();
        upload("external");
        assertThat(text()).contains("The file does not fit: its weights are in other files");
        assertThat(uploads()).isEmpty();

        upload("notfinite");
        click("Try it on the pool");
        assertThat(text()).contains("its output is not finite; does the preprocessing fit?");
        click("Add and encode");
        assertThat(list()).doesNotContain("brought as a file");

        @SuppressWarnings("unchecked")
        Select<Object> then = $(Select.class).withCaption("Then").single();
        test(then).selectItem("own numbers");
        $(TextField.class).withCaption("Mean of red, green, blue").single().setValue("1, 2");
        $(TextField.class).withCaption("Deviation of red, green, blue").single().setValue("1 1 0");
        click("Try it on the pool");
        assertThat($(TextField.class).withCaption("Mean of red, green, blue").single().isInvalid())
                .isTrue();
        assertThat(
                        $(TextField.class)
                                .withCaption("Deviation of red, green, blue")
                                .single()
                                .getErrorMessage())
                .isEqualTo("Three positive numbers.");

        navigate(ProjectsView.class);
        assertThat(uploads()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNetworkOfOneChannelIsKnownByItsFile() throws Exception {
        importShades();
        open();
        upload("grey");
        Select<Object> channels = $(Select.class).withCaption("Channels").single();
        assertThat(channels.getValue()).isEqualTo(Preprocessing.Order.GREY);
        assertThat(channels.isReadOnly()).isTrue();
        click("Try it on the pool");
        assertThat(text()).contains("It takes grey images of 8 × 6 pixels.");

        test($(Select.class).withCaption("Then").single()).selectItem("own numbers");
        $(TextField.class).withCaption("Mean").single().setValue("0.5");
        $(TextField.class).withCaption("Deviation").single().setValue("1 1 1");
        click("Try it on the pool");
        assertThat($(TextField.class).withCaption("Deviation").single().getErrorMessage())
                .isEqualTo("One positive number.");
        $(TextField.class).withCaption("Deviation").single().setValue("0.25");
        click("Add and encode");
        assertThat(text()).contains("grey is an encoder of this project now");
    }

    @Test
    void encodersOfTextsAreComparedAndNeitherBroughtNorTrained() throws Exception {
        StringBuilder table = new StringBuilder("text,label\n");
        for (int i = 0; i < 12; i++) {
            table.append(
                    i % 2 == 0 ? "cheap pills " + i + ",spam\n" : "lunch with " + i + ",ham\n");
        }
        Path file = Files.writeString(folder.resolve("mails.csv"), table);
        imports.start(
                project,
                ImportSpec.of(new ImportSource.Table(file.toString(), "text", "label")),
                "cora");
        idle();
        open();
        assertThat($(BringPanel.class).all()).isEmpty();
        assertThat($(TrainPanel.class).all()).isEmpty();
        click("Compare encoders on the labels so far");
        idle();
        open();
        assertThat($(ComparePanel.class).single().getElement().getTextRecursively())
                .contains("Too few labels to tell: 12.", "LSA of the pool");
    }

    private void upload(String name) throws IOException {
        byte[] file = Files.readAllBytes(ONNX.resolve(name + ".onnx"));
        test($(Upload.class).single()).upload(name + ".onnx", "application/octet-stream", file);
    }

    private void click(String button) {
        test($(Button.class).withText(button).single()).click();
    }

    private Button named(String label) {
        return $(Button.class).all().stream()
                .filter(button -> label.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }

    private String list() {
        return $(EncoderList.class).single().getElement().getTextRecursively();
    }

    private List<Path> uploads() throws IOException {
        Path place = workspace.home().resolve("uploads");
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }

    private void importShades() throws Exception {
        TestImages.shades(folder, 40);
        ImportSpec spec = ImportSpec.folder(folder.toString(), true).withGold(10, 1);
        imports.start(project, spec, "cora");
        idle();
    }

    private void open() {
        navigate("projects/" + project + "/models", ModelsView.class);
    }
}
