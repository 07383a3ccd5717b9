package io.winnow.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.winnow.team.CurrentUser;

/** Name and password; says what was wrong the last time. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Winnow")
@AnonymousAllowed
public class LoginView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final CurrentUser user;
    private final LoginForm form = new LoginForm();

    LoginView(CurrentUser user) {
        this.user = user;
        addClassName("w-gate");
        getElement().setAttribute("role", "main");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Div box = new Div(new H1("Winnow"), form);
        box.addClassName("w-gate-box");
        add(box);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (user.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        boolean failed = query.getSingleParameter("error").isPresent();
        form.setI18n(texts("Sign in", "Wrong name or password", "Check both and try again."));
        form.setError(failed);
        if (query.getSingleParameter("changed").isPresent()) {
            say("Your rights have changed", "Please sign in again.");
        }
        query.getSingleParameter("wait").ifPresent(this::mustWait);
    }

    private void mustWait(String seconds) {
        String clean = seconds.matches("\\d{1,5}") ? seconds : "a few";
        say("Too many wrong passwords", "Wait " + clean + " seconds, then try again.");
    }

    private void say(String title, String message) {
        form.setI18n(texts("Sign in", title, message));
        form.setError(true);
    }

    private static LoginI18n texts(String title, String errorTitle, String errorMessage) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form labels = texts.getForm();
        labels.setTitle(title);
        labels.setUsername("User name");
        labels.setSubmit("Sign in");
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(errorTitle);
        error.setMessage(errorMessage);
        return texts;
    }
}
