package io.winnow.ui.data;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.winnow.ui.part.Download;

/** Links to take labels and predictions home. */
class ExportPanel extends Div {

    ExportPanel(long projectId) {
        addClassName("w-stack");
        Paragraph what =
                new Paragraph(
                        "One row per sample: its text if it has one, its label, who gave it and when, the"
                                + " model's class and probabilities, split and origin.");
        what.addClassName("w-hint");
        String base = "api/projects/" + projectId + "/export.";
        add(what, line("Labeled samples", base, "?labeled=true"), line("All samples", base, ""));
    }

    private static Div line(String caption, String base, String query) {
        Div line =
                new Div(
                        new Span(caption),
                        link(caption, "CSV", base + "csv" + query),
                        link(caption, "JSONL", base + "jsonl" + query));
        line.addClassNames("w-row", "w-exports");
        return line;
    }

    private static Anchor link(String caption, String format, String target) {
        Anchor link = new Download(target, format);
        link.setAriaLabel(caption + " as " + format);
        return link;
    }
}
