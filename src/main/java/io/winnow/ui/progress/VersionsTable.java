package io.winnow.ui.progress;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.winnow.round.ModelReport;
import io.winnow.round.ModelView;
import io.winnow.round.ProgressReport;
import io.winnow.round.RoundView;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every model version with the round it ended and the ablation of what it was chosen from. */
final class VersionsTable extends Div {

    private static final long serialVersionUID = 1;

    VersionsTable(ProgressReport report) {
        addClassName("w-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Rounds and model versions");
        Table table =
                new Table(
                        "Accuracy on gold of every learner, in percent, with 95 % intervals",
                        "#Model",
                        "#Labels",
                        "Round",
                        "Chosen by",
                        "Time",
                        "In use",
                        "#Supervised",
                        "#+ propagation",
                        "#+ mean teacher");
        Map<Long, RoundView> rounds = new HashMap<>();
        report.rounds().forEach(round -> rounds.put(round.id(), round));
        report.versions().forEach(v -> addRow(table, v, rounds.get(v.roundId())));
        add(table);
    }

    private static void addRow(Table table, ModelView version, @Nullable RoundView round) {
        table.addRow(
                Table.cell(Integer.toString(version.number())),
                Table.cell(Figures.count(version.labelCount())),
                Table.cell(round == null ? "on demand" : "" + round.number()),
                Table.cell(round == null ? "–" : round.strategy()),
                Table.cell(time(round)),
                learner(version),
                gold(version.report(), "supervised"),
                gold(version.report(), "propagation"),
                gold(version.report(), "mean-teacher"));
    }

    private static Span learner(ModelView version) {
        Span learner = new Span(version.learner());
        learner.setTitle(version.report().verdict());
        return learner;
    }

    private static Span gold(ModelReport report, String learner) {
        return report.contender(learner)
                .map(contender -> Figures.percent(contender.gold()))
                .orElse(new Span("–"));
    }

    private static String time(@Nullable RoundView round) {
        Instant closed = round == null ? null : round.closedAt();
        if (round == null || closed == null) {
            return "–";
        }
        return Figures.duration(Duration.between(round.openedAt(), closed).toSeconds());
    }
}
