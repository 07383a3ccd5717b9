package io.winnow.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.winnow.project.ProjectSettings;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.sample.EncoderCatalog;
import io.winnow.sample.Encoding;
import io.winnow.team.Role;
import io.winnow.ui.part.PageHead;
import io.winnow.ui.part.ProjectPage;
import io.winnow.ui.part.Section;
import io.winnow.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Everything about a project that may be changed later. */
@Route(value = "projects/:projectId/settings", layout = MainLayout.class)
@RolesAllowed(Role.CURATOR_NAME)
public class SettingsView extends ProjectPage {

    private final transient Projects projects;
    private final transient EncoderCatalog encoders;
    private final transient Encoding encoding;
    private final transient AuthenticationContext user;

    SettingsView(
            Projects projects,
            EncoderCatalog encoders,
            Encoding encoding,
            AuthenticationContext user) {
        super(projects, "Settings");
        this.projects = projects;
        this.encoders = encoders;
        this.encoding = encoding;
        this.user = user;
    }

    @Override
    protected void show(ProjectView project) {
        Div words = new Div(new Section("Description", new WordsForm(projects, project)));
        Div classes = new Div(new Section("Classes", new ClassesEditor(projects, project)));
        Div columns = new Div(words, classes);
        columns.addClassName("w-even");
        LoopForm loop = new LoopForm(project.settings(), encoders.list(project.id()));
        loop.onSave(settings -> keep(project.id(), settings));
        add(
                new PageHead("Settings"),
                columns,
                new Section("How the loop runs", loop),
                new Section("Delete", new DeleteProject(projects, project)));
    }

    private void keep(long projectId, ProjectSettings settings) {
        Optional<String> before = encoders.encoderOf(projectId);
        projects.updateSettings(projectId, settings);
        // Also where all samples are encoded: at the end of it the loop goes over to this encoder.
        String by = user.getPrincipalName().orElseThrow();
        encoders.encoderOf(projectId)
                .filter(now -> !before.equals(Optional.of(now)) || !encoding.isComplete(projectId))
                .ifPresent(now -> encoding.encode(projectId, now, by));
    }
}
