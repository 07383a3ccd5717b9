package io.winnow.ui.progress;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import io.winnow.project.ClassView;
import io.winnow.round.GoldCell;
import java.util.List;

/** The gold samples behind one cell of the confusion matrix. */
final class CellDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int MOST = 200;

    CellDialog(long projectId, ClassView truth, ClassView predicted, List<GoldCell> cells) {
        setHeaderTitle(truth.name() + " taken for " + predicted.name());
        if (truth.id() == predicted.id()) {
            setHeaderTitle(truth.name() + ", recognised");
        }
        setWidth("min(60rem, 95vw)");
        add(new Paragraph(count(cells.size())));
        Div strip = new Div();
        strip.addClassName("w-samples");
        cells.stream().limit(MOST).forEach(cell -> strip.add(picture(projectId, cell)));
        add(strip);
        Button close = new Button("Close", event -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static String count(int size) {
        String shown = size > MOST ? ", the surest " + MOST + " shown" : "";
        return size + (size == 1 ? " gold sample" : " gold samples") + shown + ", surest first.";
    }

    private static Image picture(long projectId, GoldCell cell) {
        String label = Figures.hundredfold(cell.p()) + " %";
        Image image =
                new Image(
                        "api/projects/%d/media/%d".formatted(projectId, cell.sampleId()),
                        "Gold sample " + cell.sampleId() + ", model is " + label + " sure");
        image.getElement().setAttribute("title", label + " sure");
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }
}
