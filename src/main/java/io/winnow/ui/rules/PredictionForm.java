package io.winnow.ui.rules;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.winnow.label.PredictionColumns;
import io.winnow.label.PredictionPreview;
import io.winnow.label.PredictionSetView;
import io.winnow.label.PredictionSpec;
import io.winnow.project.ClassView;
import io.winnow.ui.part.Notice;
import io.winnow.ui.source.SourceFile;
import io.winnow.ui.source.Uploads;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Bringing predictions: send a table, say what its columns mean, look, import. */
class PredictionForm extends Div {

    /** Looks into a table; the messages of failures are sentences. */
    interface Look {
        PredictionPreview at(String path, @Nullable PredictionColumns columns, double threshold)
                throws IOException;
    }

    private static final String NEW = "Import as a voter";

    private final transient Uploads uploads;
    private final transient List<ClassView> classes;
    private final transient Look look;
    private final transient Consumer<PredictionSpec> onStart;
    private final Paragraph replacing = new Paragraph();
    private final Upload upload = new Upload();
    private final Div answer = new Div();
    private final TextField name = new TextField("What to call this voter");
    private final PredictionColumnsForm columns = new PredictionColumnsForm(this::look);
    private final Checkbox learned = new Checkbox("It learned from labels of this project");
    private final Button start = new Button(NEW);
    private final Div found = new Div();
    private final Div details = new Div(columns, found, name, learned, new Div(start));
    private transient @Nullable SourceFile file;
    private transient @Nullable PredictionSetView replaced;

    /**
     * @param onStart told what to import; may refuse by an IllegalArgumentException
     */
    PredictionForm(
            Uploads uploads, List<ClassView> classes, Look look, Consumer<PredictionSpec> onStart) {
        this.uploads = uploads;
        this.classes = classes;
        this.look = look;
        this.onStart = onStart;
        addClassName("w-stack");
        upload.setDropLabel(
                new Paragraph("Drop a table here (.csv, .tsv, .jsonl, .xlsx), a row per sample"));
        uploads.receive(upload, 1, this::arrived, this::refuse);
        upload.addFileRemovedListener(event -> forget());
        name.setMaxLength(100);
        learned.setHelperText(
                "Then it is silent on samples that are labeled now: there it would only repeat what"
                        + " it was told.");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.addClickListener(click -> start());
        details.addClassName("w-stack");
        details.setVisible(false);
        replacing.setVisible(false);
        add(replacing, upload, answer, details);
    }

    /** The next table takes the place of those predictions. */
    void replace(PredictionSetView set) {
        replaced = set;
        replacing.setText(
                "The table you send takes the place of " + set.name() + " when it is complete.");
        replacing.setVisible(true);
        start.setText("Replace " + set.name());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    /** Looks at a file that came in; the form deletes it unless it is imported. */
    void arrived(SourceFile sent) {
        forget();
        file = sent;
        PredictionSetView set = replaced;
        name.setValue(set == null ? stem(sent.name()) : set.name());
        try {
            show(look.at(sent.path().toString(), null, 0));
            details.setVisible(true);
        } catch (IOException e) {
            forget();
            // Else the refused file would stand in the way of the next.
            upload.clearFileList();
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private void look() {
        SourceFile sent = file;
        if (sent == null) {
            return;
        }
        found.removeAll();
        answer.removeAll();
        try {
            show(look.at(sent.path().toString(), columns.value(), columns.threshold()));
        } catch (IOException | IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()));
            start.setEnabled(false);
        }
    }

    private void show(PredictionPreview preview) {
        columns.show(preview);
        found.removeAll();
        found.add(new PredictionSample(preview, classes));
        start.setEnabled(preview.votes() > 0);
    }

    private void start() {
        SourceFile sent = file;
        PredictionSetView set = replaced;
        if (sent == null) {
            return;
        }
        try {
            onStart.accept(
                    new PredictionSpec(
                            sent.path().toString(),
                            name.getValue().strip(),
                            columns.value(),
                            columns.threshold(),
                            learned.getValue(),
                            set == null ? null : set.id(),
                            true));
            file = null;
            clear();
        } catch (IllegalArgumentException e) {
            answer.removeAll();
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private void clear() {
        forget();
        upload.clearFileList();
        replaced = null;
        replacing.setVisible(false);
        start.setText(NEW);
    }

    private void forget() {
        SourceFile sent = file;
        if (sent != null) {
            uploads.discard(sent);
            file = null;
        }
        answer.removeAll();
        details.setVisible(false);
    }

    private void refuse(String reason) {
        answer.add(new Notice(Notice.Kind.BAD, reason));
    }

    private static String stem(String fileName) {
        String stem = fileName.replaceFirst("\\.[A-Za-z]{1,8}(\\.gz)?$", "");
        return stem.substring(0, Math.min(100, stem.length()));
    }
}
