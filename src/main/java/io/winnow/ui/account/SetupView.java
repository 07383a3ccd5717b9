package io.winnow.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.winnow.team.PasswordRules;
import io.winnow.team.Setup;
import io.winnow.team.SetupClosed;
import io.winnow.ui.part.EnterKey;
import io.winnow.ui.shell.ErrorLine;

/** The first visit: makes the admin account, signs in, and is closed from then on. */
@Route(value = "setup", autoLayout = false)
@PageTitle("Welcome · Winnow")
@AnonymousAllowed
public class SetupView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final Setup setup;
    private final TextField name = new TextField("User name");
    private final TextField displayName = new TextField("Your name, as others see it (optional)");
    private final PasswordField password = new PasswordField("Password");
    private final ErrorLine error = new ErrorLine();

    SetupView(Setup setup) {
        this.setup = setup;
        addClassName("w-gate");
        getElement().setAttribute("role", "main");
        name.setAutofocus(true);
        name.setRequiredIndicatorVisible(true);
        name.getElement().setAttribute("autocomplete", "username");
        password.setRequiredIndicatorVisible(true);
        password.setHelperText("At least " + PasswordRules.SHORTEST + " characters");
        password.getElement().setAttribute("autocomplete", "new-password");
        add(box());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setup.isOpen()) {
            event.forwardTo("login");
        }
    }

    private Div box() {
        Button create = new Button("Create account", event -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.presses(create, name, displayName, password);
        Paragraph lead =
                new Paragraph(
                        "This is the first visit. Create the account that runs this installation; you"
                                + " can add the others later.");
        Div box = new Div(new H1("Welcome to Winnow"), lead, form(create));
        box.addClassName("w-gate-box");
        return box;
    }

    private Div form(Button create) {
        Div form = new Div(name, displayName, password, error, create);
        form.addClassName("w-form");
        return form;
    }

    private void create() {
        error.clear();
        try {
            setup.create(name.getValue(), displayName.getValue(), password.getValue());
            signIn();
        } catch (SetupClosed e) {
            UI.getCurrent().getPage().setLocation("login");
        } catch (IllegalArgumentException e) {
            error.say(e.getMessage());
        }
    }

    // Posts the ordinary login form, so that this first session begins like every other one.
    private void signIn() {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        """
                        const form = document.createElement('form');
                        form.method = 'post';
                        form.action = 'login';
                        for (const [name, value] of [['username', $0], ['password', $1]]) {
                          const input = document.createElement('input');
                          input.type = 'hidden';
                          input.name = name;
                          input.value = value;
                          form.append(input);
                        }
                        document.body.append(form);
                        form.submit();
                        """,
                        name.getValue(),
                        password.getValue());
    }
}
