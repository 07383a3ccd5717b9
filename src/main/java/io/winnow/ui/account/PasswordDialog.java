package io.winnow.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import io.winnow.team.PasswordRules;
import io.winnow.ui.part.EnterKey;
import io.winnow.ui.shell.ErrorLine;
import java.util.function.Consumer;

/** Asks for another person's new password; closes when it could be saved. */
final class PasswordDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final PasswordField password = new PasswordField("New password");
    private final ErrorLine error = new ErrorLine();
    private final Button save = new Button("Set password");

    PasswordDialog(String userName) {
        setHeaderTitle("Reset the password of " + userName);
        password.setHelperText(
                "At least "
                        + PasswordRules.SHORTEST
                        + " characters. They are signed out everywhere.");
        Div form = new Div(password, error);
        form.addClassName("w-form");
        setWidth("26rem");
        setMaxWidth("100vw");
        add(form);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(save, password);
        password.setAutofocus(true);
        getFooter().add(new Button("Cancel", event -> close()), save);
    }

    /** The action may throw IllegalArgumentException; its message is then shown. */
    void onSave(Consumer<String> action) {
        save.addClickListener(event -> {
            try {
                action.accept(password.getValue());
                close();
            } catch (IllegalArgumentException e) {
                error.say(e.getMessage());
            }
        });
    }
}
