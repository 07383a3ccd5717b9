package io.winnow.ui.project;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.winnow.project.NewClass;
import io.winnow.ui.part.ColorField;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** One class of a project to be: name, colour, key. */
class ClassDraft extends Div {

    private final TextField name = new TextField("Name");
    private final TextField key = new TextField("Key");
    private final ColorField color;
    private boolean typed = true;
    private final Button remove = new Button("Remove");

    /**
     * @param onRemove told when the class is not wanted
     */
    ClassDraft(NewClass start, Consumer<ClassDraft> onRemove) {
        addClassNames("w-row", "w-class");
        String shown = Objects.requireNonNullElse(start.color(), "#999999");
        color = new ColorField("Colour of " + start.name(), shown.toLowerCase(Locale.ROOT));
        name.setValue(start.name());
        name.setMaxLength(100);
        name.setRequiredIndicatorVisible(false);
        key.setMaxLength(1);
        key.setValue(Objects.requireNonNullElse(start.key(), ""));
        key.setWidth("4rem");
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove class " + start.name());
        remove.addClickListener(click -> onRemove.accept(this));
        add(color, name, key, remove);
    }

    /** It comes with the data: it may not be removed here, and be called otherwise only if so. */
    void fromData(boolean renameable) {
        typed = false;
        name.setReadOnly(!renameable);
        remove.setVisible(false);
    }

    boolean isTyped() {
        return typed;
    }

    String name() {
        return name.getValue().strip();
    }

    String key() {
        return key.getValue().strip();
    }

    NewClass wanted() {
        return new NewClass(name(), color.getValue(), key().isEmpty() ? null : key(), "");
    }

    void focusName() {
        name.focus();
    }

    /** Marks what is wrong; true if nothing is. Adds its name and key to those taken. */
    boolean check(Set<String> names, Set<String> keys) {
        boolean sameName = !name().isEmpty() && !names.add(name().toLowerCase(Locale.ROOT));
        String bad = name().isEmpty() && typed ? "" : NewClass.nameProblem(name());
        name.setErrorMessage(sameName ? "There is another class of this name." : bad);
        name.setInvalid(sameName || !bad.isEmpty());
        String wrong = NewClass.keyProblem(key());
        boolean sameKey = !key().isEmpty() && !keys.add(key().toLowerCase(Locale.ROOT));
        key.setErrorMessage(sameKey ? "Taken" : wrong);
        key.setInvalid(sameKey || !wrong.isEmpty());
        return !name.isInvalid() && !key.isInvalid();
    }
}
