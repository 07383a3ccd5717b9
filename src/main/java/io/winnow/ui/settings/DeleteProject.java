package io.winnow.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;

/** Deleting a project, for those who can type its name. */
class DeleteProject extends Div {

    DeleteProject(Projects projects, ProjectView project) {
        addClassName("w-form");
        Paragraph what =
                new Paragraph(
                        "Images, labels, rounds and models go, for everybody and for good."
                                + " Export what you want to keep first.");
        what.addClassName("w-hint");
        TextField name = new TextField("Type the project's name");
        name.setPlaceholder(project.name());
        name.setValueChangeMode(ValueChangeMode.EAGER);
        Button delete = new Button("Delete the project");
        delete.addThemeVariants(ButtonVariant.ERROR);
        delete.setEnabled(false);
        name.addValueChangeListener(
                change -> delete.setEnabled(change.getValue().strip().equals(project.name())));
        delete.addClickListener(click -> {
            projects.delete(project.id());
            delete.getUI().ifPresent(ui -> ui.navigate(""));
        });
        add(what, name, new Div(delete));
    }
}
