package io.winnow.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.winnow.project.ClassView;
import io.winnow.project.NewClass;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.ui.part.EnterKey;
import io.winnow.ui.part.Notice;
import java.util.List;

/** The classes of a project: each change is saved as soon as its field is left. */
class ClassesEditor extends Div {

    private final transient Projects projects;
    private final long projectId;
    private final Div rows = new Div();
    private final Div said = new Div();
    private final TextField fresh = new TextField("New class");

    ClassesEditor(Projects projects, ProjectView project) {
        this.projects = projects;
        this.projectId = project.id();
        addClassName("w-stack");
        Paragraph how =
                new Paragraph(
                        "Changes are saved as you leave a field. Giving a class the key of another"
                                + " swaps the two.");
        how.addClassName("w-hint");
        Button add = new Button("Add", click -> add());
        EnterKey.presses(add, fresh);
        fresh.setMaxLength(100);
        Div line = new Div(fresh, add);
        line.addClassNames("w-row", "w-base");
        rows.addClassName("w-classrows");
        add(how, rows, said, line);
        show(project.classes());
    }

    private void show(List<ClassView> classes) {
        rows.removeAll();
        classes.forEach(shown -> rows.add(new ClassRow(shown, this::change, this::remove)));
    }

    private void add() {
        said.removeAll();
        try {
            projects.addClass(projectId, NewClass.named(fresh.getValue()));
            fresh.clear();
            fresh.setInvalid(false);
            show(projects.classes(projectId));
        } catch (IllegalArgumentException e) {
            fresh.setErrorMessage(e.getMessage());
            fresh.setInvalid(true);
        }
    }

    private void change(ClassRow row) {
        said.removeAll();
        List<ClassView> now = projects.classes(projectId);
        NewClass wanted = row.wanted();
        try {
            now.stream()
                    .filter(other -> other.id() != row.id())
                    .filter(other -> wanted.key() != null && wanted.key().equals(other.key()))
                    .findFirst()
                    .ifPresent(other -> swap(row, other));
            projects.updateClass(projectId, row.id(), wanted);
            row.accept(wanted);
        } catch (IllegalArgumentException e) {
            row.fail(String.valueOf(e.getMessage()));
        }
    }

    private void swap(ClassRow row, ClassView other) {
        projects.swapKeys(projectId, row.id(), other.id());
        said.add(
                new Notice(
                        Notice.Kind.INFO,
                        "“%s” now has the key that “%s” had, and the other way round."
                                .formatted(row.wanted().name(), other.name())));
        rows.getChildren()
                .map(ClassRow.class::cast)
                .filter(shown -> shown.id() == other.id())
                .forEach(shown -> shown.rekey(projects.classes(projectId)));
    }

    private void remove(ClassRow row) {
        said.removeAll();
        try {
            projects.removeClass(projectId, row.id());
            show(projects.classes(projectId));
        } catch (IllegalStateException e) {
            said.add(new Notice(Notice.Kind.WARN, row.wanted().name() + ": " + e.getMessage()));
        }
    }
}
