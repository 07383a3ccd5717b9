package io.winnow.ui.source;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import io.winnow.ui.part.Download;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Problems;
import java.util.Set;

/** The rows that an import set aside: the first of them, and all as a file. */
public class RejectedRows extends Details {

    private static final int SHOWN = 50;

    /**
     * @param opened the imports whose rows a person has opened, kept up to date: when the page
     *     shows itself anew they stay open
     */
    public RejectedRows(Imports imports, ImportView shown, Set<Long> opened) {
        super(Figures.count(shown.rejected(), "row", "rows") + " set aside");
        Download all =
                new Download(
                        "api/projects/%d/imports/%d/rejected.csv"
                                .formatted(shown.projectId(), shown.id()),
                        "Download all as CSV");
        Div content = new Div(new Problems(imports.rejections(shown.id(), 0, SHOWN)), all);
        content.addClassName("w-stack");
        add(content);
        setOpened(opened.contains(shown.id()));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                opened.add(shown.id());
            } else {
                opened.remove(shown.id());
            }
        });
    }
}
