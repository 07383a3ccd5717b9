package io.winnow.ui.data;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Links to take labels, predictions and the model home. */
class ExportPanel extends Div {

    ExportPanel(long projectId) {
        addClassName("w-stack");
        Paragraph about =
                new Paragraph(
                        "A row per sample: its label, who gave it and when, the model's class and"
                                + " probabilities.");
        about.addClassName("w-hint");
        String base = "api/projects/" + projectId + "/";
        add(
                about,
                link(base + "export.csv", "All samples as CSV"),
                link(base + "export.csv?labeled=true", "Labeled samples as CSV"),
                link(base + "export.jsonl", "All samples as JSONL"),
                link(base + "model.zip", "Model, for winnow predict"));
    }

    private static Anchor link(String target, String text) {
        Anchor link = new Anchor(target, text);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
