package io.winnow.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.winnow.team.CurrentUser;
import io.winnow.team.PasswordRules;
import io.winnow.team.User;
import io.winnow.team.Users;
import io.winnow.ui.part.EnterKey;
import io.winnow.ui.part.Section;
import io.winnow.ui.shell.ErrorLine;
import io.winnow.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;

/** One's own account: the password. */
@Route(value = "account", layout = MainLayout.class)
@PageTitle("Account · Winnow")
@PermitAll
public class AccountView extends Div {

    private static final long serialVersionUID = 1;

    private final transient Users users;
    private final transient User user;
    private final PasswordField old = new PasswordField("Current password");
    private final PasswordField password = new PasswordField("New password");
    private final ErrorLine error = new ErrorLine();

    AccountView(Users users, CurrentUser current) {
        this.users = users;
        this.user = current.get();
        addClassNames("w-page", "w-narrow");
        Div head = new Div(new H1(user.displayName()));
        head.addClassName("w-head");
        Paragraph who =
                new Paragraph(
                        "You sign in as " + user.name() + ", " + Words.word(user.role()) + ".");
        add(head, who, new Section("Change password", form()));
    }

    private Div form() {
        old.getElement().setAttribute("autocomplete", "current-password");
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setHelperText("At least " + PasswordRules.SHORTEST + " characters");
        Button save = new Button("Change password", event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(save, old, password);
        Div form = new Div(old, password, error, save);
        form.addClassName("w-form");
        return form;
    }

    private void save() {
        try {
            users.changePassword(user.id(), old.getValue(), password.getValue());
            error.clear();
            old.clear();
            password.clear();
            Notification.show("The password is changed.");
        } catch (IllegalArgumentException e) {
            error.say(e.getMessage());
        }
    }
}
