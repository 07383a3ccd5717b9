package io.winnow.ui.source;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Problems;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The rows that an import set aside: the first of them, and all as a file. */
public class RejectedRows extends Details {

    private static final int SHOWN = 50;

    public RejectedRows(Imports imports, ImportView shown) {
        super(Figures.count(shown.rejected(), "row", "rows") + " set aside");
        Anchor all = new Anchor(csv(imports, shown.id()), "Download all as CSV");
        all.getElement().setAttribute("download", "rejected-" + shown.id() + ".csv");
        Div content = new Div(new Problems(imports.rejections(shown.id(), 0, SHOWN)), all);
        content.addClassName("w-stack");
        add(content);
    }

    private static DownloadHandler csv(Imports imports, long importId) {
        return event -> {
            event.setFileName("rejected-" + importId + ".csv");
            event.setContentType("text/csv;charset=utf-8");
            try (Writer out =
                    new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                imports.writeRejections(importId, out);
            }
        };
    }
}
