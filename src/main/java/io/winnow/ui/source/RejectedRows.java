package io.winnow.ui.source;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import io.winnow.ui.part.Download;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Problems;

/** The rows that an import set aside: the first of them, and all as a file. */
public class RejectedRows extends Details {

    private static final int SHOWN = 50;

    public RejectedRows(Imports imports, ImportView shown) {
        super(Figures.count(shown.rejected(), "row", "rows") + " set aside");
        Download all =
                new Download(
                        "api/projects/%d/imports/%d/rejected.csv"
                                .formatted(shown.projectId(), shown.id()),
                        "Download all as CSV");
        Div content = new Div(new Problems(imports.rejections(shown.id(), 0, SHOWN)), all);
        content.addClassName("w-stack");
        add(content);
    }
}
