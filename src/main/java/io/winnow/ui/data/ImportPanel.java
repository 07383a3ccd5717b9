package io.winnow.ui.data;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.winnow.sample.ImportPreview;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.ui.source.ColumnPicker;
import io.winnow.ui.source.ImportOptions;
import io.winnow.ui.source.PreviewPanel;
import io.winnow.ui.source.SourceForm;
import io.winnow.ui.source.Uploads;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Choosing further samples for a project: choose, look, start. */
class ImportPanel extends Div {

    private static final int PREVIEWED = 12;

    private final transient Imports imports;
    private final transient Consumer<ImportSpec> onStart;
    private final SourceForm source;
    private final Div found = new Div();
    private final ColumnPicker columns = new ColumnPicker(this::look);
    private final ImportOptions options = new ImportOptions();
    private final Button start = new Button("Import");
    private transient @Nullable ImportSpec spec;

    /**
     * @param onStart told what to import
     */
    ImportPanel(Imports imports, Uploads uploads, Consumer<ImportSpec> onStart) {
        this.imports = imports;
        this.onStart = onStart;
        source = new SourceForm(uploads, this::look);
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.addClickListener(click -> start());
        addClassName("w-stack");
        add(source, found, options, new Div(start));
        offer(null);
    }

    private void look(ImportSpec chosen) {
        found.removeAll();
        try {
            ImportPreview preview = imports.preview(chosen, PREVIEWED);
            columns.show(chosen, preview);
            found.add(columns, new PreviewPanel(preview));
            options.show(preview);
            options.sealNone();
            offer(preview.samples().isEmpty() ? null : chosen);
        } catch (IOException e) {
            offer(null);
            source.fail(String.valueOf(e.getMessage()));
        }
    }

    private void start() {
        ImportSpec chosen = spec;
        if (chosen != null && options.check()) {
            try {
                onStart.accept(options.applyTo(chosen));
                source.keep();
            } catch (IllegalArgumentException e) {
                source.fail(String.valueOf(e.getMessage()));
            }
        }
    }

    private void offer(@Nullable ImportSpec chosen) {
        spec = chosen;
        options.setVisible(chosen != null);
        start.setVisible(chosen != null);
    }
}
