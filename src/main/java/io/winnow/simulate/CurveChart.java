package io.winnow.simulate;

import io.winnow.learning.evaluate.Interval;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Learning curves with their bands as inline SVG: label counts on a log axis, accuracy in percent.
 */
final class CurveChart {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 300;
    private static final int LEFT = 40;
    private static final int RIGHT = 12;
    private static final int TOP = 10;
    private static final int BOTTOM = 30;
    private static final int COLORS = 8;

    private final List<Curve> curves;
    private final Function<Curve, List<Interval>> figures;
    private final double low;
    private final double high;

    /**
     * A chart of {@code curves}.
     *
     * @param low the lowest accuracy on the axis, in [0, 1)
     * @param high the highest, above {@code low}
     */
    CurveChart(
            List<Curve> curves, Function<Curve, List<Interval>> figures, double low, double high) {
        this.curves = curves;
        this.figures = figures;
        this.low = low;
        this.high = high;
    }

    /**
     * The SVG element; a curve's colour is the class {@code c} and its place in {@code strategies}.
     */
    String svg(List<String> strategies, String title) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                        .formatted(WIDTH, HEIGHT, Html.escape(title)));
        axes(svg);
        for (Curve curve : curves) {
            int color = color(strategies.indexOf(curve.strategy()));
            band(svg, curve, color);
            line(svg, curve, color);
        }
        return svg.append("</svg>").toString();
    }

    /** The number of the colour of the strategy at {@code place}. */
    static int color(int place) {
        return place % COLORS;
    }

    private void axes(StringBuilder svg) {
        for (int percent = (int) Math.ceil(low * 10) * 10; percent <= high * 100; percent += 10) {
            double y = y(percent / 100.0);
            svg.append(line(LEFT, y, WIDTH - RIGHT, y));
            svg.append(text(LEFT - 6, y + 4, "end", percent + "%"));
        }
        if (curves.isEmpty()) {
            return;
        }
        for (int count : curves.getFirst().labels()) {
            svg.append(text(x(count), HEIGHT - 10, "middle", String.valueOf(count)));
        }
    }

    private void band(StringBuilder svg, Curve curve, int color) {
        StringBuilder points = new StringBuilder();
        List<Interval> values = figures.apply(curve);
        for (int i = 0; i < values.size(); i++) {
            points.append(point(curve.labels().get(i), values.get(i).high()));
        }
        for (int i = values.size() - 1; i >= 0; i--) {
            points.append(point(curve.labels().get(i), values.get(i).low()));
        }
        svg.append("<polygon class=\"band c%d\" points=\"%s\"/>".formatted(color, points));
    }

    private void line(StringBuilder svg, Curve curve, int color) {
        StringBuilder points = new StringBuilder();
        List<Interval> values = figures.apply(curve);
        for (int i = 0; i < values.size(); i++) {
            points.append(point(curve.labels().get(i), values.get(i).estimate()));
        }
        svg.append(
                "<polyline class=\"line c%d\" points=\"%s\"><title>%s</title></polyline>"
                        .formatted(color, points, Html.escape(curve.strategy())));
    }

    private String point(int count, double value) {
        return format("%.1f,%.1f ", x(count), y(Math.clamp(value, low, high)));
    }

    private double x(int count) {
        List<Integer> labels = curves.getFirst().labels();
        double first = Math.log(labels.getFirst());
        double span = Math.max(1e-9, Math.log(labels.getLast()) - first);
        return LEFT + 12 + (Math.log(count) - first) / span * (WIDTH - LEFT - RIGHT - 24);
    }

    private double y(double value) {
        return TOP + (high - value) / (high - low) * (HEIGHT - TOP - BOTTOM);
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return format(
                "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                x1, y1, x2, y2);
    }

    private static String text(double x, double y, String anchor, String content) {
        return format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, content);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
