package io.winnow.ui.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.winnow.EmptyTables;
import io.winnow.team.Audit;
import io.winnow.team.AuditEntry;
import io.winnow.team.Role;
import io.winnow.team.Setup;
import io.winnow.team.User;
import io.winnow.team.Users;
import io.winnow.ui.shell.ErrorLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@ViewPackages(packages = "io.winnow.ui")
@ExtendWith(EmptyTables.class)
class AccountViewsTest extends SpringBrowserlessTest {

    private static final String PASSWORD = "correct horse";

    @Autowired Setup setup;
    @Autowired Users users;
    @Autowired Audit audit;

    @Test
    void theFirstVisitRefusesAWeakPasswordAndThenCreatesTheAdmin() {
        navigate(SetupView.class);
        test(find(TextField.class).withCaption("User name").single()).setValue("root");
        test(find(PasswordField.class).single()).setValue("short");
        test(find(Button.class).withText("Create account").single()).click();
        assertThat(find(ErrorLine.class).single().getText()).contains("10 characters");
        assertThat(setup.isOpen()).isTrue();

        test(find(PasswordField.class).single()).setValue(PASSWORD);
        test(find(Button.class).withText("Create account").single()).click();

        assertThat(users.find("root").orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void bothGatesAreLandmarksAndAnOldErrorGoes() {
        SetupView gate = navigate(SetupView.class);
        assertThat(gate.getElement().getAttribute("role")).isEqualTo("main");
        Button create = find(Button.class).withText("Create account").single();
        test(create).click();
        assertThat(find(ErrorLine.class).single().isVisible()).isTrue();
        test(find(TextField.class).withCaption("User name").single()).setValue("root");
        test(find(PasswordField.class).single()).setValue(PASSWORD);
        test(create).click();
        assertThat(find(ErrorLine.class).all()).noneMatch(ErrorLine::isVisible);
        assertThat(navigate(LoginView.class).getElement().getAttribute("role")).isEqualTo("main");
    }

    @Test
    void theSetupIsClosedAfterwards() {
        setup.create("root", "", PASSWORD);
        assertThat(navigate("setup", LoginView.class)).isNotNull();
    }

    @Test
    @WithMockUser(
            username = "root",
            roles = {"ADMIN", "CURATOR", "ANNOTATOR"})
    void theAdminAddsAUserAndTheLogSaysSo() {
        setup.create("root", "The Root", PASSWORD);
        navigate(UsersView.class);
        test(find(Button.class).withText("Add user").single()).click();
        UserDialog dialog = find(UserDialog.class).single();
        test(find(TextField.class, dialog).withCaption("User name").single()).setValue("ann");
        test(find(PasswordField.class, dialog).single()).setValue(PASSWORD);
        test(find(Button.class, dialog).withText("Add user").single()).click();

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(users.find("ann")).map(User::role).hasValue(Role.ANNOTATOR);
        assertThat(audit.page(0, 1))
                .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::subject)
                .containsExactly(tuple("root", "user.create", "ann"));

        navigate(AuditView.class);
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(2);
    }

    @Test
    @WithMockUser(
            username = "root",
            roles = {"ADMIN", "CURATOR", "ANNOTATOR"})
    void onesOwnPasswordNeedsTheOldOne() {
        setup.create("root", "The Root", PASSWORD);
        navigate(AccountView.class);
        test(find(PasswordField.class).withCaption("Current password").single()).setValue("not it");
        test(find(PasswordField.class).withCaption("New password").single())
                .setValue("battery staple");
        test(find(Button.class).withText("Change password").single()).click();
        assertThat(find(ErrorLine.class).single().getText()).contains("current password");

        test(find(PasswordField.class).withCaption("Current password").single()).setValue(PASSWORD);
        test(find(Button.class).withText("Change password").single()).click();
        assertThat(find(ErrorLine.class).all()).noneMatch(ErrorLine::isVisible);
    }
}
