package io.winnow.simulate;

import io.winnow.learning.evaluate.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** A report in one HTML file that asks the network for nothing: a chart and a table per learner. */
public final class HtmlReport {

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--text:#1d2129;--quiet:#5b6472;--line:#d9dde3;--page:#fbfbfc;
            --c0:#6b7280;--c1:#2563eb;--c2:#0d9488;--c3:#d97706;--c4:#be185d;--c5:#7c3aed;--c6:#4d7c0f;--c7:#b91c1c}
            @media(prefers-color-scheme:dark){:root{--text:#e6e8ec;--quiet:#9aa3b0;--line:#363c46;--page:#15181d;
            --c0:#9ca3af;--c1:#60a5fa;--c2:#2dd4bf;--c3:#fbbf24;--c4:#f472b6;--c5:#a78bfa;--c6:#a3e635;--c7:#f87171}}
            body{font:15px/1.5 system-ui,sans-serif;color:var(--text);background:var(--page);margin:2rem auto;max-width:86rem;padding:0 1.5rem}
            h1,h2,h3{line-height:1.2;font-weight:600}p,li{color:var(--quiet)}
            .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(22rem,1fr));gap:1.5rem}
            figure{margin:0}figcaption{font-weight:600;margin-bottom:.3rem}
            svg{width:100%;height:auto}svg text{font-size:11px;fill:var(--quiet)}.grid{stroke:var(--line);stroke-width:1}
            .line{fill:none;stroke-width:2;stroke:currentColor}.band{fill:currentColor;opacity:.13}
            .legend{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;list-style:none}.legend b{color:currentColor}
            table{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:.5rem 0 1.5rem}
            th,td{padding:.2rem .7rem;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}
            th:first-child{text-align:left}td small{color:var(--quiet)}.wide{overflow-x:auto}
            .c0{color:var(--c0)}.c1{color:var(--c1)}.c2{color:var(--c2)}.c3{color:var(--c3)}
            .c4{color:var(--c4)}.c5{color:var(--c5)}.c6{color:var(--c6)}.c7{color:var(--c7)}
            """;

    private final Outcome outcome;
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(Outcome outcome) {
        this.outcome = outcome;
    }

    /** The whole page. */
    public static String of(Outcome outcome) {
        return new HtmlReport(outcome).page();
    }

    /** Writes it to {@code file}, making its folder where it does not exist. */
    public static void write(Outcome outcome, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, of(outcome));
    }

    private String page() {
        String data = Html.escape(outcome.data());
        html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");
        html.append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">");
        html.append("<title>%s: labels and accuracy</title>".formatted(data));
        html.append("<style>").append(STYLE).append("</style></head><body>");
        html.append("<h1>%s: what labels buy</h1>".formatted(data));
        html.append(
                "<p>Pool of %,d, test set of %,d, %d classes. Mean of %d seeds; bands and ± are 95 %% intervals over seeds.</p>"
                        .formatted(
                                outcome.pool(),
                                outcome.test(),
                                outcome.classes().size(),
                                outcome.plan().seeds()));
        if (!outcome.remarks().isEmpty()) {
            html.append("<p>%s</p>".formatted(Html.escape(outcome.remarks())));
        }
        legend();
        part("On the test set, by the head", Curve::accuracy);
        part("On the unlabeled rest of the pool, by the learner", Curve::transductive);
        if (outcome.plan().annotators() != null) {
            part("Labels that are right", Curve::labelAccuracy);
        }
        html.append(ContrastHtml.of(outcome.contrasts()));
        return html.append("</body></html>\n").toString();
    }

    private void legend() {
        html.append("<ul class=\"legend\">");
        List<String> strategies = outcome.plan().strategies();
        for (int i = 0; i < strategies.size(); i++) {
            html.append(
                    "<li><b class=\"c%d\">━</b> %s</li>"
                            .formatted(CurveChart.color(i), Html.escape(strategies.get(i))));
        }
        html.append("</ul>");
    }

    private void part(String title, Function<Curve, List<Interval>> figures) {
        html.append("<h2>%s</h2><div class=\"charts\">".formatted(title));
        double top = intervals(figures).mapToDouble(Interval::high).max().orElse(1);
        double high = Math.clamp(Math.ceil(top * 10) / 10, .1, 1);
        double low = intervals(figures).mapToDouble(Interval::low).min().orElse(0);
        double below = Math.min(Math.floor(Math.max(0, low) * 10) / 10, high - .1);
        for (List<Curve> panel : panels()) {
            String name = name(panel.getFirst());
            String chart =
                    new CurveChart(panel, figures, below, high)
                            .svg(outcome.plan().strategies(), name);
            html.append("<figure><figcaption>%s</figcaption>%s</figure>".formatted(name, chart));
        }
        html.append("</div><details open><summary>Table</summary><div class=\"wide\">");
        panels().forEach(panel -> table(panel, figures));
        html.append("</div></details>");
    }

    private void table(List<Curve> panel, Function<Curve, List<Interval>> figures) {
        html.append("<table><tr><th>%s</th>".formatted(name(panel.getFirst())));
        panel.getFirst().labels().forEach(n -> html.append("<th>%,d</th>".formatted(n)));
        html.append("</tr>");
        for (Curve curve : panel) {
            html.append("<tr><th>%s</th>".formatted(Html.escape(curve.strategy())));
            figures.apply(curve).forEach(value -> html.append(cell(value)));
            html.append("</tr>");
        }
        html.append("</table>");
    }

    private static String cell(Interval value) {
        return String.format(
                Locale.ROOT,
                "<td>%.1f <small>± %.1f</small></td>",
                100 * value.estimate(),
                100 * value.margin());
    }

    private Stream<Interval> intervals(Function<Curve, List<Interval>> figures) {
        return outcome.curves().stream().flatMap(curve -> figures.apply(curve).stream());
    }

    /** The curves of one encoder and learner each. */
    private List<List<Curve>> panels() {
        return outcome.curves().stream()
                .map(HtmlReport::name)
                .distinct()
                .map(name -> outcome.curves().stream().filter(c -> name(c).equals(name)).toList())
                .toList();
    }

    private static String name(Curve curve) {
        return Html.escape(curve.setting().panel());
    }
}
