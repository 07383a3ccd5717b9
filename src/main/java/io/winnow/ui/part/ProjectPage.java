package io.winnow.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import java.util.Optional;

/** A page about one project: route parameter {@code projectId}. */
public abstract class ProjectPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Projects projects;
    private final String page;
    private String title;

    /**
     * @param page the page's name, for the window's title
     */
    protected ProjectPage(Projects projects, String page) {
        this.projects = projects;
        this.page = page;
        this.title = page;
        addClassName("w-page");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("projectId").orElse("");
        Optional<ProjectView> project = number(id).flatMap(projects::find);
        if (project.isEmpty()) {
            event.rerouteToError(NotFoundException.class, "There is no project " + id + ".");
            return;
        }
        title = project.get().name() + " · " + page;
        removeAll();
        show(project.get());
    }

    @Override
    public final String getPageTitle() {
        return title;
    }

    /** Fills the page, which is empty, anew. */
    protected abstract void show(ProjectView project);

    private static Optional<Long> number(String id) {
        return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }
}
