package io.winnow.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.winnow.learning.evaluate.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accuracy and macro-F1 on gold, with their 95 % intervals, against the labels given. */
@Tag("winnow-learning-curve")
@JsModule("./charts/winnow-learning-curve.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public class LearningCurveChart extends Component implements HasSize {

    private static final long serialVersionUID = 1;

    /**
     * @param points one per measured model, by labels ascending
     * @param random the estimate from the uniform slices, or null while there is too little of them
     */
    public record Curve(List<Point> points, @Nullable List<RandomPoint> random) {

        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * One model on gold.
     *
     * @param supervised accuracy of its twin trained on the labels alone
     * @param weak accuracy of the learner that heeds every voter; null where there was none
     */
    public record Point(
            int labels,
            int round,
            int model,
            @Nullable String strategy,
            Instant at,
            List<String> people,
            Interval accuracy,
            Interval macroF1,
            @Nullable Interval supervised,
            @Nullable Interval weak,
            int goldSize) {}

    /** Accuracy, had all labels been drawn at random. */
    public record RandomPoint(int labels, double estimate, double low, double high) {}

    public void setData(Curve curve) {
        getElement().setPropertyBean("data", curve);
    }
}
