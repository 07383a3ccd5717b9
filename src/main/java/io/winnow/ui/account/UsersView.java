package io.winnow.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.winnow.team.CurrentUser;
import io.winnow.team.Role;
import io.winnow.team.User;
import io.winnow.team.Users;
import io.winnow.ui.shell.ErrorLine;
import io.winnow.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;

/** The people of this installation: add, change role, disable, reset a password. */
@Route(value = "users", layout = MainLayout.class)
@PageTitle("Users · Winnow")
@RolesAllowed(Role.ADMIN_NAME)
public class UsersView extends Div {

    private static final long serialVersionUID = 1;

    private final transient Users users;
    private final transient CurrentUser current;
    private final Grid<User> grid = new Grid<>();
    private final ErrorLine error = new ErrorLine();

    UsersView(Users users, CurrentUser current) {
        this.users = users;
        this.current = current;
        addClassName("w-page");
        Button add = new Button("Add user", event -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(add);
        actions.addClassName("w-actions");
        Div head = new Div(new H1("Users"), actions);
        head.addClassName("w-head");
        columns();
        add(head, error, grid);
        refresh();
    }

    private void columns() {
        grid.addColumn(User::name).setHeader("User name").setAutoWidth(true).setFlexGrow(1);
        grid.addColumn(User::displayName).setHeader("Name").setAutoWidth(true).setFlexGrow(2);
        grid.addColumn(user -> Words.word(user.role())).setHeader("Role").setAutoWidth(true);
        grid.addColumn(user -> user.enabled() ? "may sign in" : "disabled")
                .setHeader("State")
                .setAutoWidth(true);
        grid.addColumn(user -> Words.of(user.lastLoginAt(), "never"))
                .setHeader("Last sign-in")
                .setAutoWidth(true);
        grid.addComponentColumn(this::menu).setHeader("Actions").setWidth("8rem").setFlexGrow(0);
        grid.setAllRowsVisible(true);
    }

    private MenuBar menu(User user) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var more = bar.addItem("Change");
        more.setAriaLabel("Change " + user.name());
        SubMenu menu = more.getSubMenu();
        SubMenu roles = menu.addItem("Role").getSubMenu();
        for (Role role : Role.values()) {
            roles.addItem(
                            Words.word(role),
                            event -> attempt(() -> users.changeRole(user.id(), role, me())))
                    .setEnabled(role != user.role());
        }
        menu.addItem("Reset password…", event -> reset(user));
        menu.addItem(user.enabled() ? "Disable" : "Enable", event -> attempt(() -> toggle(user)));
        return bar;
    }

    private void toggle(User user) {
        if (user.enabled()) {
            users.disable(user.id(), me());
        } else {
            users.enable(user.id(), me());
        }
    }

    private void add() {
        UserDialog dialog = new UserDialog();
        dialog.onSave(user -> {
            users.create(user, me());
            refresh();
        });
        dialog.open();
    }

    private void reset(User user) {
        PasswordDialog dialog = new PasswordDialog(user.name());
        dialog.onSave(password -> users.resetPassword(user.id(), password, me()));
        dialog.open();
    }

    private void attempt(Runnable change) {
        try {
            error.clear();
            change.run();
        } catch (IllegalStateException e) {
            error.say(e.getMessage());
        }
        refresh();
    }

    private void refresh() {
        grid.setItems(users.list());
    }

    private String me() {
        return current.name();
    }
}
