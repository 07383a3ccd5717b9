package io.winnow.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import io.winnow.learning.evaluate.Interval;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON that the browser's charts are written against ({@code frontend/charts/types.ts}). */
class ChartPropertiesTest {

    private static final Interval INTERVAL = new Interval(0.8, 0.75, 0.85);
    private static final String JSON_INTERVAL = "{\"estimate\":0.8,\"low\":0.75,\"high\":0.85}";

    @Test
    void curve() {
        var chart = new LearningCurveChart();
        var point =
                new LearningCurveChart.Point(
                        25,
                        1,
                        2,
                        "margin",
                        Instant.EPOCH,
                        List.of("Ada"),
                        INTERVAL,
                        INTERVAL,
                        null,
                        INTERVAL,
                        200);
        var random = new LearningCurveChart.RandomPoint(25, 0.7, 0.6, 0.8);
        chart.setData(new LearningCurveChart.Curve(List.of(point), List.of(random)));
        assertThat(data(chart))
                .contains("\"labels\":25,\"round\":1,\"model\":2,\"strategy\":\"margin\"")
                .contains("\"at\":\"1970-01-01T00:00:00Z\",\"people\":[\"Ada\"]")
                .contains("\"accuracy\":" + JSON_INTERVAL + ",\"macroF1\":" + JSON_INTERVAL)
                .contains("\"supervised\":null,\"weak\":" + JSON_INTERVAL + ",\"goldSize\":200")
                .contains("\"random\":[{\"labels\":25,\"estimate\":0.7,\"low\":0.6,\"high\":0.8}]");
    }

    @Test
    void confusion() {
        var chart = new ConfusionChart();
        var classes = List.of(new ConfusionChart.ChartClass("Coat", "#0072b2"));
        chart.setData(new ConfusionChart.Confusion(classes, List.of(List.of(3L))));
        assertThat(data(chart))
                .isEqualTo(
                        "{\"classes\":[{\"name\":\"Coat\",\"color\":\"#0072b2\"}],\"counts\":[[3]]}");
        assertThatThrownBy(() -> new ConfusionChart.Confusion(classes, List.of(List.of(1L, 2L))))
                .hasMessageContaining("1 × 1");
    }

    @Test
    void classes() {
        var chart = new ClassBarsChart();
        chart.setData(
                List.of(
                        new ClassBarsChart.ClassScore(
                                "Coat", "#0072b2", 20, INTERVAL, INTERVAL, INTERVAL)));
        assertThat(data(chart))
                .isEqualTo(
                        "[{\"name\":\"Coat\",\"color\":\"#0072b2\",\"support\":20,\"precision\":"
                                + JSON_INTERVAL
                                + ",\"recall\":"
                                + JSON_INTERVAL
                                + ",\"f1\":"
                                + JSON_INTERVAL
                                + "}]");
    }

    @Test
    void calibration() {
        var chart = new CalibrationChart();
        var bin = new CalibrationChart.Bin(0.5, 0.6, 0.55, 0.5, 10);
        chart.setData(new CalibrationChart.Calibration(List.of(bin), 0.05, 10));
        assertThat(data(chart))
                .isEqualTo(
                        "{\"bins\":[{\"low\":0.5,\"high\":0.6,\"confidence\":0.55,\"accuracy\":0.5,\"count\":10}],"
                                + "\"ece\":0.05,\"n\":10}");
    }

    @Test
    void sparkline() {
        var line = new Sparkline();
        line.setData(List.of(new Sparkline.Point(25, 0.5)));
        assertThat(data(line)).isEqualTo("{\"points\":[{\"labels\":25,\"accuracy\":0.5}]}");
    }

    private static String data(Component chart) {
        return String.valueOf(chart.getElement().getPropertyRaw("data"));
    }
}
