package io.winnow.ui.label;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.round.LabelingSession;
import io.winnow.round.ModelTrained;
import io.winnow.round.RoundChanged;
import io.winnow.round.RoundMessage;
import io.winnow.round.RoundOpened;
import io.winnow.ui.component.Stage;
import io.winnow.ui.component.Stage.Exit;
import io.winnow.ui.shell.LiveEvents;
import io.winnow.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Where people label. */
@Route(value = "projects/:projectId/label", layout = MainLayout.class)
@PageTitle("Label · Winnow")
@PermitAll
public class LabelView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1;

    private final transient Projects projects;
    private final transient LabelingSession session;
    private @Nullable Stage stage;
    private long projectId;

    LabelView(Projects projects, LabelingSession session, LiveEvents events) {
        this.projects = projects;
        this.session = session;
        events.deliver(this, RoundOpened.class, e -> tell(e.projectId()));
        events.deliver(this, RoundChanged.class, e -> tell(e.projectId()));
        events.deliver(this, ModelTrained.class, e -> tell(e.projectId()));
        addClassName("w-fill");
    }

    private void tell(long changedProject) {
        if (stage != null && changedProject == projectId) {
            stage.roundChanged(RoundMessage.of(session.status(projectId)));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        projectId = event.getRouteParameters().getLong("projectId").orElseThrow();
        ProjectView project = projects.get(projectId);
        removeAll();
        stage = new Stage(projectId);
        stage.addExitListener(Exit.PROGRESS, () -> go(projectId, "progress"));
        stage.addExitListener(Exit.SETTINGS, () -> go(projectId, "settings"));
        stage.addExitListener(Exit.DATA, () -> go(projectId, "data"));
        H1 title = new H1("Label " + project.name());
        title.addClassName("w-said");
        add(title, stage);
    }

    private static void go(long projectId, String page) {
        UI.getCurrent().navigate("projects/" + projectId + "/" + page);
    }
}
