package io.winnow.ui.project;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.winnow.job.JobChanged;
import io.winnow.sample.SampleProjects;
import io.winnow.team.Role;
import io.winnow.ui.part.EmptyState;
import io.winnow.ui.part.Notice;
import io.winnow.ui.part.PageHead;
import io.winnow.ui.shell.LiveEvents;
import io.winnow.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;

/** All projects: annotators see those they can label, curators every one. */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Projects")
@PermitAll
public class ProjectsView extends Div {

    private final transient ProjectSummaries summaries;
    private final transient SampleProjects samples;
    private final transient AuthenticationContext user;
    private final boolean curator;
    private final UnorderedList rows = new UnorderedList();

    ProjectsView(
            ProjectSummaries summaries,
            SampleProjects samples,
            AuthenticationContext user,
            LiveEvents events) {
        this.summaries = summaries;
        this.samples = samples;
        this.user = user;
        this.curator = user.hasRole(Role.CURATOR_NAME);
        addClassName("w-page");
        rows.addClassName("w-list");
        refresh();
        events.deliver(this, JobChanged.class, this::on);
    }

    private void refresh() {
        removeAll();
        rows.removeAll();
        List<ProjectSummary> shown =
                summaries.all().stream().filter(s -> curator || s.labelable()).toList();
        shown.forEach(summary -> rows.add(new ProjectRow(summary, curator)));
        add(new PageHead("Projects", actions()));
        add(shown.isEmpty() ? empty() : rows);
    }

    private Component[] actions() {
        if (!curator) {
            return new Component[0];
        }
        return samples.missing().isEmpty()
                ? new Component[] {create()}
                : new Component[] {offer(), create()};
    }

    private Button offer() {
        Button add = new Button("Add the sample projects");
        add.setDisableOnClick(true);
        add.addClickListener(click -> install());
        return add;
    }

    private void install() {
        boolean installed = !samples.install(user.getPrincipalName().orElseThrow()).isEmpty();
        refresh();
        if (!installed) {
            addComponentAtIndex(
                    1,
                    new Notice(
                            Notice.Kind.WARN,
                            "The files of the sample projects did not come with this installation:"
                                    + " the folder data is missing."));
        }
    }

    private static Button create() {
        Button create = new Button("New project");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(
                click -> create.getUI().ifPresent(ui -> ui.navigate(NewProjectView.class)));
        return create;
    }

    private Component empty() {
        return curator
                ? new EmptyState(
                        "No projects yet",
                        "A project is one pool of images or texts and the question you ask about"
                                + " them. Bring a folder, an archive or a table; Winnow picks what is"
                                + " worth labeling. Or look around first in the sample projects.")
                : new EmptyState(
                        "Nothing to label yet",
                        "As soon as a curator has brought samples and classes, they appear here.");
    }

    private void on(JobChanged change) {
        Long projectId = change.projectId();
        if (projectId == null) {
            return;
        }
        List<ProjectRow> known = rows().filter(row -> row.projectId() == projectId).toList();
        if (known.isEmpty()) {
            refresh();
        } else if (change.job().state().ended()) {
            summaries
                    .find(projectId)
                    .ifPresentOrElse(s -> known.forEach(row -> row.show(s)), this::refresh);
        } else {
            known.forEach(row -> row.progress(change.job()));
        }
    }

    private Stream<ProjectRow> rows() {
        return rows.getChildren().filter(ProjectRow.class::isInstance).map(ProjectRow.class::cast);
    }
}
