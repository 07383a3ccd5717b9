package io.winnow.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.winnow.project.ClassView;
import io.winnow.project.NewClass;
import io.winnow.ui.part.ColorField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** One class: colour, name, key, description; tells of each change. */
class ClassRow extends Div {

    private final long id;
    private final TextField name = new TextField("Name");
    private final TextField key = new TextField("Key");
    private final TextField description = new TextField("Description");
    private final ColorField color;
    private final Button remove = new Button("Remove");

    ClassRow(ClassView shown, Consumer<ClassRow> onChange, Consumer<ClassRow> onRemove) {
        id = shown.id();
        addClassNames("w-row", "w-class");
        color = new ColorField("Colour of " + shown.name(), lower(shown.color()));
        name.setValue(shown.name());
        name.setMaxLength(100);
        key.setValue(Objects.requireNonNullElse(shown.key(), ""));
        key.setMaxLength(1);
        key.addClassName("w-key");
        description.setValue(shown.description());
        description.addClassName("w-grow");
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove class " + shown.name());
        remove.addClickListener(click -> onRemove.accept(this));
        List.of(name, key, description)
                .forEach(field ->
                        field.addValueChangeListener(
                                change -> tell(change.isFromClient(), onChange)));
        color.addValueChangeListener(change -> tell(change.isFromClient(), onChange));
        add(color, name, key, description, remove);
    }

    long id() {
        return id;
    }

    NewClass wanted() {
        String typed = lower(key.getValue().strip());
        return new NewClass(
                name.getValue(),
                color.getValue(),
                typed.isEmpty() ? null : typed,
                description.getValue());
    }

    /** Says that it is now so. */
    void accept(NewClass now) {
        name.setInvalid(false);
        key.setInvalid(false);
        remove.setAriaLabel("Remove class " + now.name());
    }

    /** Shows the key that it has among those. */
    void rekey(List<ClassView> classes) {
        classes.stream()
                .filter(now -> now.id() == id)
                .forEach(now -> key.setValue(Objects.requireNonNullElse(now.key(), "")));
    }

    /** Shows at the field what is wrong with it. */
    void fail(String message) {
        boolean ofKey = message.contains("key");
        key.setErrorMessage(message);
        key.setInvalid(ofKey);
        name.setErrorMessage(message);
        name.setInvalid(!ofKey);
    }

    private void tell(boolean fromClient, Consumer<ClassRow> onChange) {
        if (fromClient) {
            onChange.accept(this);
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
