package io.winnow.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** Accuracy over labels in one glance, with the last value beside it. */
@Tag("winnow-sparkline")
@JsModule("./charts/winnow-sparkline.ts")
public class Sparkline extends Component {

    private static final long serialVersionUID = 1;

    /**
     * @param accuracy on gold, 0…1
     */
    public record Point(int labels, double accuracy) {}

    private record Line(List<Point> points) {}

    /** The points by labels ascending; none says that there is no model yet. */
    public void setData(List<Point> points) {
        getElement().setPropertyBean("data", new Line(List.copyOf(points)));
    }
}
