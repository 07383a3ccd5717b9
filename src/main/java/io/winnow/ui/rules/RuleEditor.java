package io.winnow.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.winnow.label.NearestExamples;
import io.winnow.label.NewRule;
import io.winnow.label.RuleKind;
import io.winnow.label.RuleView;
import io.winnow.project.ClassView;
import io.winnow.round.VoteReport;
import io.winnow.sample.Glimpse;
import io.winnow.ui.part.Thumb;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a rule and shows at once what it would do. */
class RuleEditor extends Div {

    private static final int PAUSE_MILLIS = 300;

    private final H2 title = new H2();
    private final RadioButtonGroup<RuleKind> kind = new RadioButtonGroup<>("Look for");
    private final TextField pattern = new TextField();
    private final ExamplePicker examples = new ExamplePicker(this::changed);
    private final Select<ClassView> voted = new Select<>();
    private final Button save = new Button("Add the rule");
    private final Button cancel = new Button("Cancel");
    private final Div effect = new Div();
    private final transient Consumer<NewRule> onChange;
    private final transient Consumer<ExamplePicker> onOffer;
    private transient @Nullable RuleView edited;

    /**
     * @param onChange told what is written, a moment after each change
     * @param onSave told what is to be kept
     * @param onOffer fills the picker with samples of the class voted for
     */
    RuleEditor(
            Consumer<NewRule> onChange, Consumer<NewRule> onSave, Consumer<ExamplePicker> onOffer) {
        this.onChange = onChange;
        this.onOffer = onOffer;
        addClassNames("w-form", "w-section");
        kind.setItems(RuleKind.values());
        kind.setItemLabelGenerator(RuleEditor::words);
        kind.setValue(RuleKind.KEYWORDS);
        kind.addValueChangeListener(change -> turn());
        pattern.setValueChangeMode(ValueChangeMode.LAZY);
        pattern.setValueChangeTimeout(PAUSE_MILLIS);
        pattern.setClearButtonVisible(true);
        pattern.addValueChangeListener(change -> changed());
        voted.setLabel("It is then");
        voted.setItemLabelGenerator(ClassView::name);
        voted.addValueChangeListener(change -> turn());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> onSave.accept(written()));
        cancel.addClickListener(click -> write(null));
        effect.getElement().setAttribute("aria-live", "polite");
        Div buttons = new Div(save, cancel);
        buttons.addClassName("w-row");
        examples.setVisible(false);
        add(title, kind, pattern, voted, examples, buttons, effect);
    }

    /** What may be looked for, and voted for. */
    void offer(List<RuleKind> kinds, List<ClassView> classes) {
        kind.setItems(kinds);
        kind.setValue(kinds.getFirst());
        voted.setItems(classes);
        write(null);
    }

    /** Begins to change a rule, or to write a new one. */
    void write(@Nullable RuleView rule) {
        edited = rule;
        title.setText(rule == null ? "New rule" : "Change a rule");
        save.setText(rule == null ? "Add the rule" : "Save");
        cancel.setVisible(rule != null);
        boolean near = rule != null && rule.kind() == RuleKind.NEAREST;
        pattern.setValue(rule == null || near ? "" : rule.pattern());
        examples.clear();
        if (rule != null) {
            if (near) {
                examples.write(NearestExamples.of(rule.pattern()));
            }
            kind.setValue(rule.kind());
            voted.getListDataView()
                    .getItems()
                    .filter(c -> c.id() == rule.classId())
                    .findFirst()
                    .ifPresent(voted::setValue);
        }
        turn();
        if (pattern.isVisible()) {
            pattern.focus();
        }
    }

    /** The rule that is being changed; null while a new one is written. */
    @Nullable RuleView edited() {
        return edited;
    }

    /** Shows what the rule would do. */
    void show(long projectId, VoteReport report, List<Glimpse> examples) {
        pattern.setInvalid(false);
        effect.removeAll();
        if (report.hits() == 0) {
            effect.add(
                    new Paragraph(
                            kind.getValue() == RuleKind.NEAREST
                                    ? "No sample of the pool is that close: lower the similarity or"
                                            + " pick other examples."
                                    : "It is found in no text of the pool."));
            return;
        }
        effect.add(VoterRow.figures(report));
        UnorderedList list = new UnorderedList();
        list.addClassName("w-list");
        for (Glimpse example : examples) {
            ListItem item = new ListItem(Thumb.of(projectId, example, ""));
            item.addClassName("w-item");
            list.add(item);
        }
        effect.add(list);
    }

    /** Says why that is no rule. */
    void fail(String reason) {
        effect.removeAll();
        if (!pattern.isVisible()) {
            Paragraph error = new Paragraph(reason);
            error.addClassName("w-error");
            effect.add(error);
            return;
        }
        pattern.setErrorMessage(reason);
        pattern.setInvalid(true);
    }

    /** Says why nothing can be shown yet. */
    void wait(String reason) {
        clearEffect();
        Paragraph hint = new Paragraph(reason);
        hint.addClassName("w-hint");
        effect.add(hint);
    }

    void clearEffect() {
        effect.removeAll();
        pattern.setInvalid(false);
    }

    private NewRule written() {
        ClassView named = voted.getValue();
        return new NewRule(
                kind.getValue(),
                kind.getValue() == RuleKind.NEAREST ? examples.pattern() : pattern.getValue(),
                named == null ? -1 : named.id());
    }

    /** The class that the rule votes for; −1 while none is chosen. */
    long classId() {
        return written().classId();
    }

    /** Another kind or class: other things to fill in. */
    private void turn() {
        boolean near = kind.getValue() == RuleKind.NEAREST;
        pattern.setVisible(!near);
        examples.setVisible(near);
        if (near) {
            onOffer.accept(examples);
        }
        changed();
    }

    private void changed() {
        boolean words = kind.getValue() == RuleKind.KEYWORDS;
        pattern.setLabel(words ? "Words or phrases, parted by commas" : "Regular expression (RE2)");
        pattern.setPlaceholder(words ? "free, click here, no obligation" : "\\$\\d+[,\\d]*");
        onChange.accept(written());
    }

    private static String words(RuleKind kind) {
        return switch (kind) {
            case KEYWORDS -> "whole words";
            case REGEX -> "a regular expression";
            case NEAREST -> "samples close to examples";
        };
    }
}
