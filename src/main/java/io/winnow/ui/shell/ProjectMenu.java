package io.winnow.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.winnow.project.ProjectView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current project's name; opens the list of the others. */
final class ProjectMenu extends MenuBar {

    private static final long serialVersionUID = 1;

    private static final int LONGEST = 24;

    ProjectMenu() {
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        addClassName("w-crumb");
    }

    /**
     * @param current null outside any project
     */
    void show(@Nullable ProjectView current, List<ProjectView> all) {
        removeAll();
        setVisible(current != null);
        if (current == null) {
            return;
        }
        MenuItem item = addItem(clipped(current.name()));
        item.setAriaLabel("Project " + current.name() + ", change");
        for (ProjectView project : all) {
            MenuItem entry = item.getSubMenu().addItem(project.name(), event -> open(project));
            entry.setCheckable(true);
            entry.setChecked(project.id() == current.id());
        }
        item.getSubMenu().addSeparator();
        item.getSubMenu().addItem("All projects", event -> UI.getCurrent().navigate(""));
    }

    // A menu bar whose button does not fit hides it behind dots.
    private static String clipped(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }

    private static void open(ProjectView project) {
        UI.getCurrent().navigate("projects/" + project.id() + "/label");
    }
}
