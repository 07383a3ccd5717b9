package io.winnow.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import io.winnow.curate.Exploration;
import io.winnow.curate.Explorations;
import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.sample.TestImages;
import io.winnow.ui.CuratorViewTest;
import io.winnow.ui.component.SampleMap;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;

class ExploreViewTest extends CuratorViewTest {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Explorations explorations;
    @Autowired TransactionTemplate transaction;
    @TempDir Path folder;
    private long project;

    @BeforeEach
    void createProject() {
        project = projects.create("Noise", "", "", "cora").id();
    }

    @Test
    void anEmptyPageSaysWhenTheMapComes() {
        open();

        assertThat($(H2.class).all()).extracting(H2::getText).contains("Nothing to explore yet");
        assertThat($(SampleMap.class).all()).isEmpty();
    }

    @Test
    void pcaStartsByItselfAndTheRestIsWorkedOutOnDemand() throws Exception {
        importNoise();
        open();
        idle();
        open();
        assertThat($(SampleMap.class).all()).hasSize(1);
        assertThat(text()).contains("Near-duplicates and outliers");
        assertThat(text())
                .containsPattern("Trustworthiness [01]\\.\\d\\d \\(k = 9, 20 samples\\): ");

        test($(ProjectionChoice.class).single()).selectItem(Exploration.TSNE.title());
        assertThat($(SampleMap.class).all()).isEmpty();
        workOut(Exploration.TSNE);
        workOut(Exploration.LIKENESS);
        open();
        test($(ProjectionChoice.class).single()).selectItem(Exploration.TSNE.title());

        SampleMap map = $(SampleMap.class).single();
        assertThat(map.getElement().getProperty("projection")).isEqualTo("tsne");
        assertThat(text()).contains("No two samples are nearly the same.", "Outliers");
        test($(Button.class).all().stream()
                        .filter(b -> b.getAriaLabel().orElse("").startsWith("Open sample"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat($(Dialog.class).single().getHeaderTitle()).endsWith(".png");
    }

    @Test
    void fromASampleOneWalksOnToThoseLikeItAndBack() throws Exception {
        importNoise();
        open();
        idle();
        open();
        workOut(Exploration.LIKENESS);
        open();
        test($(Button.class).all().stream()
                        .filter(b -> b.getAriaLabel().orElse("").startsWith("Open sample"))
                        .findFirst()
                        .orElseThrow())
                .click();
        Dialog dialog = $(Dialog.class).single();
        String first = dialog.getHeaderTitle();
        assertThat($(NativeButton.class).all()).hasSize(12);
        Button back = $(Button.class).withText("Back").single();
        assertThat(back.isEnabled()).isFalse();

        NativeButton nearest = $(NativeButton.class).all().getFirst();
        String second = nearest.getElement().getAttribute("title");
        test(nearest).click();

        assertThat(dialog.getHeaderTitle()).isEqualTo(second).isNotEqualTo(first);
        assertThat($(NativeButton.class).all())
                .hasSize(12)
                .extracting(button -> button.getElement().getAttribute("title"))
                .doesNotContain(second);
        test(back).click();
        assertThat(dialog.getHeaderTitle()).isEqualTo(first);
        assertThat(back.isEnabled()).isFalse();
        test($(Button.class).withText("Close").single()).click();
        assertThat($(Dialog.class).all()).isEmpty();
    }

    @Test
    void whatSomebodyCancelledDoesNotStartAgainByItself() throws Exception {
        importNoise();
        // A job starts when the transaction commits: it is cancelled before it began.
        transaction.executeWithoutResult(status ->
                jobs.cancel(explorations.start(project, Exploration.PCA, "cora"), "cora"));

        open();

        assertThat(jobs.active(project)).isEmpty();
        assertThat(text()).contains("It was cancelled.");
        workOut(Exploration.PCA);
        open();
        assertThat($(SampleMap.class).all()).hasSize(1);
    }

    @Test
    @WithMockUser(username = "anna", roles = "ANNOTATOR")
    void annotatorsMayNotSeeIt() {
        assertThatThrownBy(this::open).isNotNull();
        assertThat($(ProjectionChoice.class).all()).isEmpty();
    }

    private void workOut(Exploration kind) {
        Button button =
                $(Button.class).all().stream()
                        .filter(b ->
                                b.getAriaLabel().orElse("").equals("Work it out: " + kind.title()))
                        .findFirst()
                        .orElseThrow();
        test(button).click();
        idle();
    }

    private void importNoise() throws Exception {
        for (int i = 0; i < 20; i++) {
            Files.write(folder.resolve(i + ".png"), TestImages.png(8, 8, i));
        }
        imports.start(project, ImportSpec.folder(folder.toString(), false), "cora");
        idle();
    }

    private void open() {
        navigate("projects/" + project + "/explore", ExploreView.class);
    }
}
