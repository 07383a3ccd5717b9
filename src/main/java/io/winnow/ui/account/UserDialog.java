package io.winnow.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.winnow.team.NewUser;
import io.winnow.team.PasswordRules;
import io.winnow.team.Role;
import io.winnow.ui.part.EnterKey;
import io.winnow.ui.shell.ErrorLine;
import java.util.function.Consumer;

/** Asks for a new user; closes when it could be saved. */
final class UserDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final TextField name = new TextField("User name");
    private final TextField displayName = new TextField("Name, as others see it");
    private final Select<Role> role = new Select<>();
    private final PasswordField password = new PasswordField("First password");
    private final ErrorLine error = new ErrorLine();
    private final Button save = new Button("Add user");

    UserDialog() {
        setHeaderTitle("Add user");
        role.setLabel("Role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(UserDialog::explain);
        role.setValue(Role.ANNOTATOR);
        password.setHelperText("At least " + PasswordRules.SHORTEST + " characters");
        Div form = new Div(name, displayName, role, password, error);
        form.addClassName("w-form");
        setWidth("26rem");
        setMaxWidth("100vw");
        add(form);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(save, name, displayName, password);
        name.setAutofocus(true);
        getFooter().add(new Button("Cancel", event -> close()), save);
    }

    /** The action may throw IllegalArgumentException; its message is then shown. */
    void onSave(Consumer<NewUser> action) {
        save.addClickListener(event -> {
            try {
                action.accept(asked());
                close();
            } catch (IllegalArgumentException e) {
                error.say(e.getMessage());
            }
        });
    }

    private NewUser asked() {
        return new NewUser(
                name.getValue(), displayName.getValue(), role.getValue(), password.getValue());
    }

    private static String explain(Role role) {
        return switch (role) {
            case ADMIN -> "admin: runs the installation";
            case CURATOR -> "curator: owns data sets";
            case ANNOTATOR -> "annotator: labels";
        };
    }
}
