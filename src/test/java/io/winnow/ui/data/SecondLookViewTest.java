package io.winnow.ui.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import io.winnow.curate.MislabeledTexts;
import io.winnow.label.AnnotationView;
import io.winnow.label.Answers;
import io.winnow.project.Projects;
import io.winnow.round.Rounds;
import io.winnow.sample.Gold;
import io.winnow.sample.Imports;
import io.winnow.team.Users;
import io.winnow.ui.CuratorViewTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SecondLookViewTest extends CuratorViewTest {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Rounds rounds;
    @Autowired Answers answers;
    @Autowired Gold gold;
    @Autowired Users users;
    @TempDir Path folder;
    private long project;

    @Test
    void anEmptyPageSaysWhenLabelsAreJudgedAndARetrainFillsIt() throws Exception {
        importTexts(160);
        open();
        assertThat(headings()).contains("No label is judged yet");
        assertThat($(DoubtedRow.class).all()).isEmpty();

        test($(Button.class).withText("Retrain now").single()).click();
        assertThat($(Button.class).withText("Retrain now").single().isEnabled()).isFalse();
        assertThat(text()).contains("Retrain the model");
        idle();
        open();

        assertThat(rows()).isNotEmpty();
        assertThat(text())
                .contains(
                        "Version 1 judged 130 of 130 labels", "cross-validated", "look before you")
                .contains("Imported", "model expects", "Enter changes it")
                .doesNotContain("too weak");
    }

    @Test
    void keysAndButtonsDecideAndTheLastDecisionCanBeTakenBack() throws Exception {
        judged();
        open();
        int all = rows().size();
        assertThat(all).isGreaterThan(3);
        DoubtedRow first = rows().getFirst();
        long sample = first.doubted().sampleId();

        press(first, DoubtedKeys.CHANGE);

        assertThat(rows()).hasSize(all - 1);
        assertThat(own(sample)).isEqualTo(first.doubted().expected().id());
        assertThat(text()).contains("Changed to " + first.doubted().expected().name());

        press(rows().getFirst(), DoubtedKeys.UNDO);
        assertThat(rows()).hasSize(all);
        assertThat(own(sample)).isNull();
        assertThat(text()).contains("Taken back.");
        assertThat($(Button.class).withText("Undo").all()).isEmpty();

        long kept = rows().get(1).doubted().sampleId();
        press(rows().get(1), DoubtedKeys.KEEP);
        assertThat(listed()).hasSize(all - 1).doesNotContain(kept);
        test($(Button.class).withText("Undo").single()).click();
        assertThat(listed()).hasSize(all).contains(kept);

        DoubtedRow row = rows().getFirst();
        press(row, "3");
        assertThat(own(row.doubted().sampleId())).isEqualTo(projects.classes(project).get(2).id());
        test(button("Keep sample " + rows().getFirst().doubted().sampleId())).click();
        assertThat(rows()).hasSize(all - 2);
        open();
        assertThat(rows()).hasSize(all - 2);
    }

    @Test
    void aCloserLookOffersEveryClass() throws Exception {
        judged();
        open();
        DoubtedRow first = rows().getFirst();

        press(first, DoubtedKeys.LOOK);

        Dialog dialog = $(Dialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("Imported", "number");
        test($(Button.class, dialog).withText("sky").single()).click();
        assertThat(dialog.isOpened()).isFalse();
        assertThat(own(first.doubted().sampleId()))
                .isEqualTo(projects.classes(project).get(2).id());
    }

    @Test
    void theDataPageLeadsThereAndNothingLeftSaysSo() throws Exception {
        judged();
        navigate("projects/" + project + "/data", DataView.class);
        Anchor link =
                $(Anchor.class).all().stream()
                        .filter(a -> a.getHref().endsWith("/data/labels"))
                        .findFirst()
                        .orElseThrow();
        assertThat(link.getText()).matches("Look at \\d+ labels");

        open();
        for (DoubtedRow row : rows()) {
            press(row, DoubtedKeys.KEEP);
        }

        assertThat(headings()).contains("Nothing to look at");
        assertThat($(Button.class).withText("Undo").all()).hasSize(1);
    }

    @Test
    void whatWasSealedMeanwhileIsRefusedInWords() throws Exception {
        judged();
        open();
        DoubtedRow first = rows().getFirst();
        gold.seal(project, 130, 2);

        press(first, DoubtedKeys.CHANGE);

        assertThat(text()).contains("This sample was sealed meanwhile.");
    }

    @Test
    @WithMockUser(username = "anna", roles = "ANNOTATOR")
    void annotatorsMayNotSeeIt() {
        project = projects.create("Texts", "", "", "cora").id();

        assertThatThrownBy(this::open).isNotNull();
        assertThat($(DoubtedList.class).all()).isEmpty();
    }

    private void importTexts(int labeled) throws Exception {
        project = MislabeledTexts.start(projects, imports, folder, labeled);
        idle();
    }

    private void judged() throws Exception {
        importTexts(160);
        rounds.retrain(project, null, "cora");
        idle();
    }

    private void open() {
        navigate("projects/" + project + "/data/labels", SecondLookView.class);
    }

    private List<DoubtedRow> rows() {
        return $(DoubtedRow.class).all();
    }

    private List<Long> listed() {
        return rows().stream().map(row -> row.doubted().sampleId()).toList();
    }

    private List<String> headings() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }

    private Button button(String label) {
        return $(Button.class).all().stream()
                .filter(b -> b.getAriaLabel().orElse("").startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private Long own(long sample) {
        long cora = users.find("cora").orElseThrow().id();
        return answers.own(sample, cora).map(AnnotationView::classId).orElse(null);
    }

    /** As the browser tells it: what was pressed, and that the filter let it through. */
    private void press(DoubtedRow row, String key) {
        Element element = row.getElement();
        ObjectNode data = JsonMapper.shared().createObjectNode();
        data.put(DoubtedKeys.KEY, key);
        data.put(DoubtedKeys.filter(projects.classes(project)), true);
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "keydown", data));
    }
}
