package io.winnow.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import io.winnow.project.ProjectView;
import io.winnow.team.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The pages of the current project that this person may open. */
final class ProjectNav extends Nav {

    private static final long serialVersionUID = 1;

    private enum Page {
        LABEL("Label", Role.ANNOTATOR),
        PROGRESS("Progress", Role.CURATOR),
        EXPLORE("Explore", Role.CURATOR),
        RULES("Rules", Role.CURATOR),
        DATA("Data", Role.CURATOR),
        MODELS("Models", Role.CURATOR),
        SETTINGS("Settings", Role.CURATOR);

        private final String title;
        private final Role role;

        Page(String title, Role role) {
            this.title = title;
            this.role = role;
        }

        private String path(long projectId) {
            return "projects/" + projectId + "/" + title.toLowerCase(Locale.ROOT);
        }
    }

    ProjectNav() {
        addClassName("w-nav");
        getElement().setAttribute("aria-label", "Project");
    }

    /**
     * @param project null outside any project
     * @param path the page on the screen, such as {@code projects/3/label}
     */
    void show(@Nullable ProjectView project, String path, Role role) {
        removeAll();
        setVisible(project != null);
        if (project == null) {
            return;
        }
        for (Page page : Page.values()) {
            if (role.includes(page.role)) {
                add(link(page.title, page.path(project.id()), path));
            }
        }
    }

    private static Anchor link(String title, String target, String path) {
        Anchor link = new Anchor(target, title);
        link.getElement().setAttribute("router-link", true);
        if (path.equals(target) || path.startsWith(target + "/")) {
            link.getElement().setAttribute("aria-current", "page");
            // On a phone the row of links is wider than the screen.
            link.getElement()
                    .executeJs("this.scrollIntoView({block: 'nearest', inline: 'center'})");
        }
        return link;
    }
}
