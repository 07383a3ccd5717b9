package io.winnow.ui.progress;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.winnow.project.ClassView;
import io.winnow.round.GoldCell;
import io.winnow.sample.Glimpse;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Thumb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The gold samples behind one cell of the confusion matrix. */
final class CellDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int MOST = 200;

    /**
     * @param glimpses of those samples
     */
    CellDialog(
            long projectId,
            ClassView truth,
            ClassView predicted,
            List<GoldCell> cells,
            List<Glimpse> glimpses) {
        setHeaderTitle(truth.name() + " taken for " + predicted.name());
        if (truth.id() == predicted.id()) {
            setHeaderTitle(truth.name() + ", recognised");
        }
        setWidth("min(60rem, 95vw)");
        add(new Paragraph(count(cells.size())));
        Div strip = new Div();
        strip.addClassName("w-samples");
        Map<Long, Glimpse> byId = new HashMap<>();
        glimpses.forEach(sample -> byId.put(sample.sampleId(), sample));
        for (GoldCell cell : cells.subList(0, Math.min(MOST, cells.size()))) {
            Glimpse glimpse = byId.get(cell.sampleId());
            if (glimpse != null) {
                strip.add(sample(projectId, cell, glimpse));
            }
        }
        add(strip);
        Button close = new Button("Close", event -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static String count(int size) {
        String shown = size > MOST ? ", the surest " + MOST + " shown" : "";
        return size + (size == 1 ? " gold sample" : " gold samples") + shown + ", surest first.";
    }

    private static Component sample(long projectId, GoldCell cell, Glimpse glimpse) {
        String label = Figures.percent(cell.p()) + " %";
        String words = "Gold sample " + cell.sampleId() + ", model is " + label + " sure";
        Component shown = Thumb.of(projectId, glimpse, words);
        shown.getElement().setAttribute("title", label + " sure");
        return shown;
    }
}
