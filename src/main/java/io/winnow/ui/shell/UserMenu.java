package io.winnow.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.winnow.team.Role;
import io.winnow.team.User;
import java.util.Locale;

/** The signed-in person, and what is theirs. */
final class UserMenu extends MenuBar {

    private static final long serialVersionUID = 1;

    UserMenu(User user, AuthenticationContext authentication) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("w-user");
        MenuItem self = addItem(initials(user.displayName()), user.displayName());
        self.setAriaLabel("Account of " + user.displayName());
        SubMenu menu = self.getSubMenu();
        menu.addItem(user.displayName() + " (" + user.role().name().toLowerCase(Locale.ROOT) + ")")
                .setEnabled(false);
        themes(menu.addItem("Theme").getSubMenu());
        page(menu, "Account", "account");
        if (user.role().includes(Role.CURATOR)) {
            page(menu, "Jobs", "jobs");
        }
        if (user.role().includes(Role.ADMIN)) {
            page(menu, "Users", "users");
            page(menu, "Audit log", "audit");
        }
        menu.addSeparator();
        menu.addItem("Sign out", event -> authentication.logout());
    }

    private static void page(SubMenu menu, String title, String path) {
        menu.addItem(title, event -> UI.getCurrent().navigate(path));
    }

    private static void themes(SubMenu menu) {
        for (Theme theme : Theme.values()) {
            MenuItem item = menu.addItem(title(theme), event -> choose(menu, theme));
            item.setCheckable(true);
            item.setChecked(theme == Theme.of(VaadinRequest.getCurrent()));
        }
    }

    private static void choose(SubMenu menu, Theme theme) {
        menu.getItems().forEach(item -> item.setChecked(item.getText().equals(title(theme))));
        theme.choose(UI.getCurrent());
    }

    private static String title(Theme theme) {
        return theme.name().charAt(0) + theme.word().substring(1);
    }

    private static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String second = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
        return (words[0].substring(0, 1) + second).toUpperCase(Locale.ROOT);
    }
}
