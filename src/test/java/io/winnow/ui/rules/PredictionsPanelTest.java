package io.winnow.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.winnow.label.PredictionSetView;
import io.winnow.label.PredictionSets;
import io.winnow.project.Projects;
import io.winnow.round.Rounds;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.ui.CuratorViewTest;
import io.winnow.ui.models.ModelsView;
import io.winnow.ui.source.RejectedRows;
import io.winnow.ui.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

class PredictionsPanelTest extends CuratorViewTest {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired PredictionSets sets;
    @Autowired Rounds rounds;
    @TempDir Path folder;
    private long project;

    @BeforeEach
    void mails() throws Exception {
        StringBuilder table = new StringBuilder("ref,text,label\n");
        for (int i = 0; i < 60; i++) {
            table.append("m%d,%s %d,".formatted(i, i % 2 == 0 ? "win cash" : "lunch at noon", i))
                    .append(i < 24 ? truth(i) : "")
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("mails.csv"), table);
        project = projects.create("Mails", "", "", "cora").id();
        imports.start(project, ImportSpec.table(file.toString()).withGold(10, 1), "cora");
        idle();
    }

    private static String truth(int i) {
        return i % 2 == 0 ? "spam" : "ham";
    }

    @Test
    void aTableBecomesAVoterWithItsFiguresAndBadRows() throws Exception {
        open();
        Path sent = send("gpt.csv", "", "m99,ham,.9\nm1,eggs,.9\n");
        assertThat(text())
                .contains("60 votes, 0 abstained", "2 rows would be set aside", "unknown class");
        assertThat(name().getValue()).isEqualTo("gpt");

        press("Import as a voter");
        idle();
        open();

        PredictionSetView voter = sets.list(project).getFirst();
        assertThat(sent).doesNotExist();
        assertThat(text())
                .contains(
                        "60 votes of 62 rows",
                        "100.0 % of the pool · 0.0 % in conflict",
                        "labels agree 100.0",
                        "2 rows set aside",
                        "no sample of this project is called so");
        assertThat($(RejectedRows.class).all()).hasSize(1);

        $(RejectedRows.class).single().setOpened(true);
        test($(Checkbox.class).all().stream()
                        .filter(box ->
                                box.getAriaLabel()
                                        .filter("Let the predictions gpt vote"::equals)
                                        .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(sets.list(project).getFirst().enabled()).isFalse();
        assertThat($(RejectedRows.class).single().isOpened()).isTrue();
        press("Remove");
        assertThat(sets.list(project)).isEmpty();
        assertThat(text()).doesNotContain("60 votes of 62 rows");
        assertThat(imports.find(voter.importId())).isEmpty();
    }

    @Test
    void howFarTheModelTrustsThemShowsOnRulesAndOnModels() throws Exception {
        open();
        send("gpt.csv", "", "");
        press("Import as a voter");
        idle();
        rounds.retrain(project, null, "cora");
        idle();
        open();
        assertThat(text()).contains("The model in use holds it right in");
        navigate("projects/" + project + "/models", ModelsView.class);
        assertThat(text()).contains("gptpredictions50");
    }

    @Test
    @SuppressWarnings("unchecked")
    void columnsAndTheLeastConfidenceArePickedWithAPreview() throws Exception {
        open();
        send("gpt.csv", "", "");
        RangeInput least = $(RangeInput.class).withId("least-confidence").single();
        least.setValue(.95);
        assertThat(text()).contains("0 votes, 60 abstained", "at least 0.95 vote");
        assertThat(button("Import as a voter").isEnabled()).isFalse();
        least.setValue(.5);
        assertThat(button("Import as a voter").isEnabled()).isTrue();

        Select<String> key = $(Select.class).withCaption("Column that names the sample").single();
        key.setValue("predicted");
        assertThat(text()).contains("cannot name the sample and the class");
        Select<String> label = $(Select.class).withCaption("Column with the class").single();
        label.setValue("ref");
        assertThat(text()).contains("None of the first 60 rows can be taken in");
    }

    @Test
    void whatIsNoTableIsSaidAndForgotten() throws Exception {
        open();
        Path sent = Files.writeString(folder.resolve("gpt.pdf"), "%PDF");
        $(PredictionForm.class).single().arrived(new SourceFile("gpt.pdf", sent));
        assertThat(text()).contains("Tables come in files called .csv");
        assertThat(sent).doesNotExist();
        Path empty = Files.writeString(folder.resolve("gpt.csv"), "ref,predicted\n");
        $(PredictionForm.class).single().arrived(new SourceFile("gpt.csv", empty));
        assertThat(text()).contains("0 votes, 0 abstained");
        assertThat(button("Import as a voter").isEnabled()).isFalse();
    }

    @Test
    void aReplacementKeepsTheVotersPlace() throws Exception {
        open();
        send("gpt.csv", "", "");
        press("Import as a voter");
        idle();
        open();
        press("Replace");
        assertThat(text()).contains("takes the place of gpt when it is complete");
        send("better.csv", "", "m98,ham,1\n");
        press("Replace gpt");
        idle();
        open();
        assertThat(sets.list(project)).hasSize(1);
        assertThat(text()).contains("60 votes of 61 rows");
    }

    @Test
    void aVoterNeedsAName() throws Exception {
        open();
        send("gpt.csv", "", "");
        name().setValue(" ");
        press("Import as a voter");
        assertThat(text()).contains("The voter needs a name");
        assertThat(jobs.active(project)).isEmpty();
    }

    @Test
    @WithMockUser(username = "anna", roles = "ANNOTATOR")
    void annotatorsMayNotBringPredictions() {
        assertThatThrownBy(this::open).isNotNull();
        assertThat($(PredictionForm.class).all()).isEmpty();
    }

    /** Predictions of all samples, right and sure of it by .9. */
    private Path send(String name, String before, String after) throws IOException {
        StringBuilder table = new StringBuilder("ref,predicted,confidence\n").append(before);
        for (int i = 0; i < 60; i++) {
            table.append("m%d,%s,.9\n".formatted(i, truth(i)));
        }
        Path file = Files.writeString(imports.newUpload(name), table.append(after));
        $(PredictionForm.class).single().arrived(new SourceFile(name, file));
        return file;
    }

    private void open() {
        navigate("projects/" + project + "/rules", RulesView.class);
    }

    private TextField name() {
        return $(TextField.class).withCaption("What to call this voter").single();
    }

    private Button button(String words) {
        return $(Button.class).withText(words).single();
    }

    private void press(String words) {
        test(button(words)).click();
    }
}
