package io.winnow.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.winnow.label.RuleKind;
import io.winnow.label.RuleView;
import io.winnow.label.Rules;
import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.ui.CuratorViewTest;
import io.winnow.ui.part.RetrainButton;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class RulesViewTest extends CuratorViewTest {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Rules rules;
    @TempDir Path folder;
    private long project;

    @BeforeEach
    void mails() throws Exception {
        StringBuilder table = new StringBuilder("text,label\n");
        for (int i = 0; i < 40; i++) {
            table.append(i % 2 == 0 ? "win cash now " : "lunch at noon ").append(i).append(',');
            table.append(i < 10 ? i % 2 == 0 ? "spam" : "ham" : "").append('\n');
        }
        Path file = Files.writeString(folder.resolve("mails.csv"), table);
        project = projects.create("Mails", "", "", "cora").id();
        imports.start(project, ImportSpec.table(file.toString()), "cora");
        idle();
        navigate("projects/" + project + "/rules", RulesView.class);
    }

    @Test
    void whatARuleWouldDoShowsWhileItIsWritten() {
        write("cash, prize");
        assertThat(text()).contains("20 hits · 50.0 % of the pool", "win cash now 0");
        write("zebra");
        assertThat(text()).contains("It is found in no text of the pool.");
        assertThat(rules.list(project)).isEmpty();
    }

    @Test
    void aRuleIsAddedSwitchedChangedAndRemoved() {
        write("cash");
        vote("spam");
        press("Add the rule");
        RuleView added = rules.list(project).getFirst();
        assertThat(added.pattern()).isEqualTo("cash");
        assertThat(text()).contains("labels agree 100.0");

        test($(Checkbox.class).all().getFirst()).click();
        assertThat(rules.list(project).getFirst().enabled()).isFalse();

        press("Edit");
        write("win");
        press("Save");
        assertThat(rules.list(project)).extracting(RuleView::pattern).containsExactly("win");

        press("Remove");
        assertThat(rules.list(project)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsNoRuleIsSaidAtTheField() {
        RadioButtonGroup<RuleKind> kind = $(RadioButtonGroup.class).single();
        kind.setValue(RuleKind.REGEX);
        write("(open");
        assertThat(pattern().getErrorMessage()).startsWith("This is no regular expression");
        press("Add the rule");
        assertThat(pattern().isInvalid()).isTrue();
        assertThat(rules.list(project)).isEmpty();
    }

    @Test
    void aRetrainCanBeAskedForAgainWhenItHasEnded() {
        press("Retrain now");
        assertThat($(RetrainButton.class).single().isEnabled()).isFalse();
        idle();
        write("cash");
        vote("spam");
        press("Add the rule");
        assertThat($(RetrainButton.class).single().isEnabled()).isTrue();
    }

    @Test
    void withoutClassesThereAreNoRules() {
        long bare = projects.create("Bare", "", "", "cora").id();
        navigate("projects/" + bare + "/rules", RulesView.class);
        assertThat(text()).contains("This project has no classes yet");
    }

    @Test
    @SuppressWarnings("unchecked")
    void examplesArePickedAndTheSliderShowsWhatTheyReach() {
        RadioButtonGroup<RuleKind> kind = $(RadioButtonGroup.class).single();
        kind.setValue(RuleKind.NEAREST);
        vote("spam");
        Button example = $(Button.class).withAttribute("aria-pressed", "false").all().getFirst();
        test(example).click();
        assertThat(example.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        RangeInput slider = $(RangeInput.class).single();
        slider.setValue(.05);
        assertThat(text()).contains("of the pool", "labels agree");
        press("Add the rule");
        assertThat(rules.list(project))
                .singleElement()
                .satisfies(rule -> assertThat(rule.kind()).isEqualTo(RuleKind.NEAREST));
        assertThat(text()).contains("close to 1 example (0.05)");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anExampleIsNeededFirst() {
        RadioButtonGroup<RuleKind> kind = $(RadioButtonGroup.class).single();
        kind.setValue(RuleKind.NEAREST);
        vote("ham");
        press("Add the rule");
        assertThat(rules.list(project)).isEmpty();
        assertThat(text()).contains("Pick at least one example.");
    }

    @Test
    void tenMegabytesAsAKeywordGetAClearAnswer() {
        write("spams".repeat(2_000_000));
        assertThat(pattern().getErrorMessage())
                .isEqualTo("A pattern has at most 2,000 characters; this one has 10,000,000.");
        vote("spam");
        press("Add the rule");
        assertThat(rules.list(project)).isEmpty();
    }

    private void write(String words) {
        pattern().setValue(words);
    }

    private TextField pattern() {
        return $(TextField.class).single();
    }

    @SuppressWarnings("unchecked")
    private void vote(String name) {
        Select<ClassView> voted = $(Select.class).single();
        voted.setValue(
                projects.classes(project).stream()
                        .filter(c -> c.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private void press(String words) {
        test($(Button.class).withText(words).single()).click();
    }
}
