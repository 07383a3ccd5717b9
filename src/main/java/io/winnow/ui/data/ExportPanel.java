package io.winnow.ui.data;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.winnow.curate.ExportSpec;
import io.winnow.curate.Exports;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Taking labels and predictions home. */
class ExportPanel extends Div {

    private final transient Exports exports;

    ExportPanel(Exports exports) {
        this.exports = exports;
        addClassName("w-stack");
    }

    void show(long projectId) {
        removeAll();
        Paragraph what =
                new Paragraph(
                        "One row per sample: label, who gave it and when, the model's posterior,"
                            + " split and origin.");
        what.addClassName("w-hint");
        add(what, line(projectId, "Labeled samples", true));
        add(line(projectId, "All samples", false));
    }

    private Div line(long projectId, String caption, boolean labeledOnly) {
        Div line = new Div(new Span(caption));
        line.addClassNames("w-row", "w-exports");
        for (ExportSpec.Format format : ExportSpec.Format.values()) {
            Anchor link =
                    new Anchor(file(projectId, new ExportSpec(format, labeledOnly)), format.name());
            link.setAriaLabel(caption + " as " + format.name());
            link.addClassName("w-button");
            link.getElement().setAttribute("download", true);
            line.add(link);
        }
        return line;
    }

    private DownloadHandler file(long projectId, ExportSpec spec) {
        return event -> {
            event.setFileName(exports.fileName(projectId, spec.format()));
            event.setContentType(
                    spec.format() == ExportSpec.Format.CSV
                            ? "text/csv;charset=utf-8"
                            : "application/jsonl;charset=utf-8");
            try (Writer out =
                    new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                exports.write(projectId, spec, out);
            }
        };
    }
}
