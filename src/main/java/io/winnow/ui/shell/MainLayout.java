package io.winnow.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.team.CurrentUser;
import io.winnow.team.User;
import io.winnow.ui.job.JobIndicator;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/**
 * The frame of every page: one bar over the page. Pages of a project are routes below {@code
 * projects/:projectId}; from that parameter the bar knows the project.
 */
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** The route parameter that names the project. */
    public static final String PROJECT = "projectId";

    private static final long serialVersionUID = 1;

    private final transient Projects projects;
    private final transient User user;
    private final ProjectMenu menu = new ProjectMenu();
    private final ProjectNav nav = new ProjectNav();
    private final Main main = new Main();

    MainLayout(
            Projects projects,
            CurrentUser current,
            JobIndicator jobs,
            AuthenticationContext authentication) {
        this.projects = projects;
        this.user = current.get();
        addClassName("w-app");
        main.setId("main");
        main.addClassName("w-main");
        main.getElement().setAttribute("tabindex", "-1");
        Anchor skip = new Anchor("#main", "Skip to the page");
        skip.addClassName("w-skip");
        skip.getElement().setAttribute("router-ignore", true);
        Anchor brand = new Anchor("", "Winnow");
        brand.addClassName("w-brand");
        brand.getElement().setAttribute("router-link", true);
        Span spacer = new Span();
        spacer.addClassName("w-spacer");
        UserMenu account = new UserMenu(user, authentication);
        Header bar = new Header(brand, menu, nav, spacer, jobs, account);
        bar.addClassName("w-bar");
        add(skip, bar, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Optional<ProjectView> project =
                event.getRouteParameters()
                        .get(PROJECT)
                        .filter(id -> id.matches("\\d{1,18}"))
                        .flatMap(id -> projects.find(Long.parseLong(id)));
        String path = event.getLocation().getPath();
        nav.show(project.orElse(null), path, user.role());
        menu.show(project.orElse(null), projects.list());
    }
}
