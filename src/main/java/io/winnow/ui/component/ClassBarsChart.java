package io.winnow.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.winnow.learning.evaluate.Interval;
import java.util.List;

/** Precision, recall and F1 of each class on gold, with their 95 % intervals. */
@Tag("winnow-class-bars")
@JsModule("./charts/winnow-class-bars.ts")
public class ClassBarsChart extends Component implements HasSize {

    private static final long serialVersionUID = 1;

    /**
     * @param color CSS colour
     * @param support gold samples of the class
     */
    public record ClassScore(
            String name,
            String color,
            long support,
            Interval precision,
            Interval recall,
            Interval f1) {}

    /** The scores in project order. */
    public void setData(List<ClassScore> scores) {
        getElement().setPropertyList("data", scores);
    }
}
