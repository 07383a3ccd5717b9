package io.winnow.ui.source;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.winnow.sample.ImportSpec;
import io.winnow.ui.part.EnterKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the samples come from: files from the browser, or a place on the server. Uploads that
 * nobody kept are deleted when the form goes.
 */
public class SourceForm extends Div {

    private static final String UPLOAD = "Upload files";
    private static final String SERVER = "Name a folder or file on the server";

    private final transient Uploads uploads;
    private final transient Consumer<ImportSpec> chosen;
    private final transient List<SourceFile> files = new ArrayList<>();
    private final RadioButtonGroup<String> where = new RadioButtonGroup<>("From");
    private final Upload upload = new Upload();
    private final Paragraph refused = new Paragraph();
    private final TextField path = new TextField("Path on the server");
    private final Button look = new Button("Look inside");
    private final Div server = new Div(path, look);
    private final Checkbox folders = new Checkbox("Sub-folders are classes");

    /**
     * @param chosen told each time there is something to look at
     */
    public SourceForm(Uploads uploads, Consumer<ImportSpec> chosen) {
        this.uploads = uploads;
        this.chosen = chosen;
        addClassNames("w-form", "w-source");
        where.setItems(UPLOAD, SERVER);
        where.setValue(UPLOAD);
        where.addValueChangeListener(change -> switchTo(change.getValue()));
        folders.setHelperText("Each image is labeled with the name of the folder it lies in.");
        folders.addValueChangeListener(change -> offer());
        prepareUpload();
        prepareServer();
        add(where, upload, refused, server, folders);
        switchTo(UPLOAD);
    }

    /** Says that the uploads belong to an import from now on. */
    public void keep() {
        files.clear();
    }

    /** Shows why nothing can be imported from there. */
    public void fail(String reason) {
        boolean onServer = SERVER.equals(where.getValue());
        path.setInvalid(onServer);
        path.setErrorMessage(reason);
        refused.setText(reason);
        refused.setVisible(!onServer);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        files.forEach(uploads::discard);
        files.clear();
    }

    private void prepareUpload() {
        refused.addClassName("w-error");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        upload.setDropLabel(
                new Paragraph(
                        "Drop a .zip of images or a table of texts here (.csv, .tsv, .jsonl, .json,"
                                + " .xlsx, .txt), or the IDX files of images and labels"));
        uploads.receive(upload, 2, this::arrived, this::fail);
        upload.addFileRemovedListener(event -> remove(event.getFileName()));
    }

    private void prepareServer() {
        path.setPlaceholder("/data/images or /data/mails.csv");
        path.setHelperText(
                "A folder of images, a .zip, an IDX file, a table of texts, or a table"
                        + " with a column \"path\" that names images beside it.");
        look.addClickListener(click -> offer());
        EnterKey.presses(look, path);
        server.addClassName("w-stack");
    }

    private void switchTo(String place) {
        boolean onServer = SERVER.equals(place);
        server.setVisible(onServer);
        upload.setVisible(!onServer);
        refused.setVisible(false);
    }

    private void arrived(SourceFile file) {
        files.add(file);
        offer();
    }

    private void remove(String name) {
        files.stream().filter(file -> file.name().equals(name)).forEach(uploads::discard);
        files.removeIf(file -> file.name().equals(name));
    }

    private void offer() {
        path.setInvalid(false);
        refused.setVisible(false);
        if (SERVER.equals(where.getValue())) {
            if (path.isEmpty()) {
                fail("Say which folder or file of the server.");
            } else {
                offerNamed();
            }
        } else if (!files.isEmpty()) {
            Sorting.uploaded(files, folders.getValue())
                    .ifPresentOrElse(
                            chosen,
                            () ->
                                    fail(
                                            "That holds no samples: send a .zip of images, a table"
                                                    + " of texts (.csv, .tsv, .jsonl, .json, .xlsx, .txt), or"
                                                    + " an IDX file of images (…-images-idx3-ubyte)"
                                                    + " with or without its labels."));
        }
    }

    private void offerNamed() {
        try {
            chosen.accept(Sorting.named(path.getValue(), folders.getValue()));
        } catch (IOException e) {
            fail("That file cannot be read: " + e.getMessage());
        }
    }
}
