package io.winnow.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** True against predicted class on gold; a cell can be opened. */
@Tag("winnow-confusion")
@JsModule("./charts/winnow-confusion.ts")
public class ConfusionChart extends Component implements HasSize {

    private static final long serialVersionUID = 1;

    /** A class as charts show it. */
    public record ChartClass(String name, String color) {}

    /**
     * @param classes in project order
     * @param counts C × C, {@code counts[truth][predicted]}
     */
    public record Confusion(List<ChartClass> classes, List<List<Long>> counts) {

        public Confusion {
            classes = List.copyOf(classes);
            counts = List.copyOf(counts);
            int size = classes.size();
            if (counts.size() != size || counts.stream().anyMatch(row -> row.size() != size)) {
                throw new IllegalArgumentException("counts are not " + size + " × " + size);
            }
        }
    }

    /** Places in the list of classes. */
    public record Cell(int truth, int predicted) {}

    public void setData(Confusion confusion) {
        getElement().setPropertyBean("data", confusion);
    }

    public Registration addCellOpenListener(SerializableConsumer<Cell> listener) {
        return getElement()
                .addEventListener(
                        "cell-open", event -> listener.accept(event.getEventDetail(Cell.class)))
                .addEventDetail();
    }
}
