package io.winnow.ui.project;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.sample.ImportPreview;
import io.winnow.sample.ImportSource;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.sample.NewProjects;
import io.winnow.team.Role;
import io.winnow.ui.part.Notice;
import io.winnow.ui.part.PageHead;
import io.winnow.ui.part.Section;
import io.winnow.ui.shell.MainLayout;
import io.winnow.ui.source.ColumnPicker;
import io.winnow.ui.source.ImportOptions;
import io.winnow.ui.source.PreviewPanel;
import io.winnow.ui.source.SourceForm;
import io.winnow.ui.source.Uploads;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page from files to a project: choose, look, name the classes, start. */
@Route(value = "projects/new", layout = MainLayout.class)
@PageTitle("New project")
@RolesAllowed(Role.CURATOR_NAME)
public class NewProjectView extends Div {

    private static final int PREVIEWED = 24;

    private final transient Projects projects;
    private final transient Imports imports;
    private final transient NewProjects newProjects;
    private final transient AuthenticationContext user;
    private final TextField name = new TextField("Name of the project");
    private final TextField description = new TextField("What it is about (optional)");
    private final SourceForm source;
    private final Div found = new Div();
    private final ColumnPicker columns = new ColumnPicker(this::look);
    private final ClassDrafts classes = new ClassDrafts();
    private final ImportOptions options = new ImportOptions();
    private final Button start = new Button("Start");
    private final Div outcome = new Div();
    private transient @Nullable ImportSpec spec;

    NewProjectView(
            Projects projects,
            Imports imports,
            NewProjects newProjects,
            Uploads uploads,
            AuthenticationContext user) {
        this.projects = projects;
        this.imports = imports;
        this.newProjects = newProjects;
        this.user = user;
        source = new SourceForm(uploads, this::look);
        addClassNames("w-page", "w-narrow");
        name.setRequired(true);
        name.setMaxLength(100);
        name.focus();
        Div words = new Div(name, description);
        words.addClassName("w-form");
        found.setVisible(false);
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.addClickListener(click -> start());
        add(new PageHead("New project"));
        add(new Section("About", words), new Section("Samples", source), found);
        add(new Section("Classes", classes), options, outcome, start);
        options.setVisible(false);
    }

    private void look(ImportSpec chosen) {
        try {
            ImportPreview preview = imports.preview(chosen, PREVIEWED);
            spec = preview.samples().isEmpty() ? null : chosen;
            found.removeAll();
            columns.show(chosen, preview);
            found.add(new Section("What was found", columns, new PreviewPanel(preview)));
            found.setVisible(true);
            classes.found(
                    chosen.source().classesOf(preview.classes().sequencedKeySet()),
                    chosen.source() instanceof ImportSource.Idx);
            options.show(preview);
            options.setVisible(true);
            outcome.removeAll();
        } catch (IOException e) {
            spec = null;
            found.setVisible(false);
            source.fail(String.valueOf(e.getMessage()));
        }
    }

    private void start() {
        outcome.removeAll();
        boolean good = checkName() & classes.check() & options.check();
        ImportSpec chosen = spec;
        if (chosen == null) {
            outcome.add(new Notice(Notice.Kind.BAD, "Choose the samples first."));
        } else if (good) {
            create(options.applyTo(renamed(chosen, classes.foundNames())));
        }
    }

    /** The spec with those names for the numbers, where it is one of IDX files. */
    private static ImportSpec renamed(ImportSpec spec, List<String> names) {
        return spec.source() instanceof ImportSource.Idx(var images, var labels, var numbers)
                ? spec.from(new ImportSource.Idx(images, labels, names))
                : spec;
    }

    private boolean checkName() {
        boolean taken = !name.isEmpty() && projects.findByName(name.getValue()).isPresent();
        name.setErrorMessage(
                taken ? "There is already a project of this name." : "Give it a name.");
        name.setInvalid(taken || name.getValue().isBlank());
        if (name.isInvalid()) {
            name.focus();
        }
        return !name.isInvalid();
    }

    private void create(ImportSpec what) {
        try {
            ProjectView made =
                    newProjects.start(
                            name.getValue(),
                            description.getValue(),
                            classes.wanted(),
                            what,
                            user.getPrincipalName().orElseThrow());
            source.keep();
            getUI().ifPresent(ui -> ui.navigate("projects/" + made.id() + "/data"));
        } catch (IllegalArgumentException e) {
            outcome.add(new Notice(Notice.Kind.BAD, new Paragraph(e.getMessage())));
        }
    }
}
