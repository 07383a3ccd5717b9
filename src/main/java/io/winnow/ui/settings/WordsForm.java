package io.winnow.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.winnow.project.ProjectView;
import io.winnow.project.Projects;
import io.winnow.ui.part.Saved;

/** What a project is called, what it is, and how to label it. */
class WordsForm extends Div {

    private static final int PAUSE_MILLIS = 400;

    private final transient Projects projects;
    private final long projectId;
    private final TextField name = new TextField("Name");
    private final TextField description = new TextField("Description");
    private final TextArea guidelines = new TextArea("Guidelines");
    private final Markdown preview = new Markdown();
    private final Saved saved = new Saved();

    WordsForm(Projects projects, ProjectView project) {
        this.projects = projects;
        this.projectId = project.id();
        addClassName("w-form");
        name.setValue(project.name());
        name.setRequired(true);
        name.setMaxLength(100);
        description.setValue(project.description());
        guidelines.setValue(project.guidelines());
        guidelines.setMinHeight("10rem");
        guidelines.setMaxHeight("24rem");
        guidelines.setHelperText("In Markdown. Annotators open them with the key G.");
        guidelines.setValueChangeMode(ValueChangeMode.LAZY);
        guidelines.setValueChangeTimeout(PAUSE_MILLIS);
        guidelines.addValueChangeListener(change -> render(change.getValue()));
        preview.addClassName("w-markdown");
        // It scrolls where it is long.
        preview.getElement().setAttribute("tabindex", "0");
        preview.getElement().setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", "Preview of the guidelines");
        render(project.guidelines());
        Button save = new Button("Save", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div end = new Div(save, saved);
        end.addClassName("w-row");
        Span caption = new Span("Preview");
        caption.addClassName("w-label");
        add(name, description, guidelines, caption, preview, end);
    }

    private void render(String markdown) {
        preview.setContent(markdown.isBlank() ? "*Nothing yet.*" : markdown);
    }

    private void save() {
        name.setInvalid(false);
        try {
            projects.describe(
                    projectId, name.getValue(), description.getValue(), guidelines.getValue());
            saved.tell();
        } catch (IllegalArgumentException e) {
            name.setErrorMessage(e.getMessage());
            name.setInvalid(true);
            name.focus();
        }
    }
}
