package io.winnow.ui.encoder;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.winnow.neural.OnnxInput;
import io.winnow.neural.Preprocessing;
import io.winnow.sample.DryRun;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Notice;
import io.winnow.ui.part.Notice.Kind;
import io.winnow.ui.source.SourceFile;
import io.winnow.ui.source.Uploads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Bringing an encoder as an ONNX file: send it, say what it wants, try it, add it. */
public class BringPanel extends Div {

    /** What can be done with a file. The messages of failures are sentences. */
    public interface Intake {

        OnnxInput look(Path file) throws IOException;

        DryRun tryOut(Path file, Preprocessing how) throws IOException;

        /** Takes the file in, if it fits. */
        void add(Path file, String name, Preprocessing how) throws IOException;
    }

    private final transient Uploads uploads;
    private final transient Intake intake;
    private final Upload upload = new Upload();
    private final Div answer = new Div();
    private final TextField name = new TextField("Name");
    private final PreprocessingForm form = new PreprocessingForm();
    private final Button tryOut = new Button("Try it on the pool");
    private final Button add = new Button("Add and encode");
    private final Div details = new Div(name, form, new Div(tryOut, add));
    private @Nullable SourceFile file;

    public BringPanel(Uploads uploads, Intake intake) {
        this.uploads = uploads;
        this.intake = intake;
        addClassName("w-stack");
        Paragraph what =
                new Paragraph(
                        "Any ONNX network with one input for images and one output, n × d or feature"
                                + " maps, its weights in the file. Grey images are repeated for each"
                                + " channel of a network of colour; a network of one channel gets"
                                + " colour images made grey.");
        what.addClassName("w-hint");
        upload.setDropLabel(new Paragraph("Drop an .onnx file here"));
        uploads.receive(upload, 1, this::arrived, this::refuse);
        upload.addFileRemovedListener(event -> forget());
        details.addClassName("w-stack");
        details.getChildren().toList().getLast().addClassName("w-row");
        tryOut.addClickListener(click -> tryOut());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setDisableOnClick(true);
        add.addClickListener(click -> add());
        details.setVisible(false);
        add(what, upload, details, answer);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    /** Looks at a file that came in; the panel deletes it when it is done with it. */
    void arrived(SourceFile sent) {
        forget();
        file = sent;
        try {
            form.show(intake.look(sent.path()));
            name.setValue(sent.name().replaceFirst("\\.onnx$", ""));
            details.setVisible(true);
        } catch (IOException e) {
            forget();
            // Else the refused file would stand in the way of the next.
            upload.clearFileList();
            refuse(e.getMessage());
        }
    }

    private void tryOut() {
        SourceFile sent = file;
        Preprocessing how = form.value().orElse(null);
        if (sent == null || how == null) {
            return;
        }
        try {
            DryRun tried = intake.tryOut(sent.path(), how);
            tell(
                    tried.suspicious() ? Kind.WARN : Kind.GOOD,
                    words(tried)
                            + (tried.suspicious()
                                    ? " But it tells these images hardly apart: does the"
                                            + " preprocessing fit?"
                                    : ""));
        } catch (IOException e) {
            refuse(e.getMessage());
        }
    }

    private void add() {
        SourceFile sent = file;
        Preprocessing how = form.value().orElse(null);
        if (name.getValue().isBlank()) {
            name.setInvalid(true);
            name.setErrorMessage("It needs a name.");
        } else if (sent != null && how != null) {
            try {
                intake.add(sent.path(), name.getValue(), how);
                String added = name.getValue();
                forget();
                upload.clearFileList();
                tell(Kind.GOOD, added + " is an encoder of this project now, and encodes it.");
            } catch (IOException e) {
                refuse(e.getMessage());
            }
        }
        add.setEnabled(true);
    }

    private static String words(DryRun tried) {
        return String.format(
                Locale.ENGLISH,
                "It fits: %s from %s of the pool, %.1f images per second. It takes %s.",
                Figures.count(tried.dimension(), "dimension", "dimensions"),
                Figures.count(tried.images(), "image", "images"),
                tried.imagesPerSecond(),
                tried.inputWords());
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

    private void refuse(@Nullable String reason) {
        tell(Kind.BAD, String.valueOf(reason));
    }

    private void tell(Kind kind, String words) {
        answer.removeAll();
        answer.add(new Notice(kind, words));
    }
}
