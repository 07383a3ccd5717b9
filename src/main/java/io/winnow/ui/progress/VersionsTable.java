package io.winnow.ui.progress;

import com.vaadin.flow.component.html.Span;
import io.winnow.learning.evaluate.Interval;
import io.winnow.round.Ablation;
import io.winnow.round.ModelReport;
import io.winnow.round.ModelView;
import io.winnow.round.ProgressReport;
import io.winnow.round.RoundView;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.SideScroll;
import io.winnow.ui.part.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every model version with the round it ended and the ablation of what it was chosen from. */
final class VersionsTable extends SideScroll {

    private static final long serialVersionUID = 1;

    VersionsTable(ProgressReport report) {
        super("Rounds and model versions");
        Table table =
                new Table(
                        "Accuracy on gold of every learner, in percent, with 95 % intervals; below"
                                + " a version the same by its randomly drawn labels alone, and by"
                                + " as many chosen ones, from 20 of each on",
                        "#Model",
                        "#Labels",
                        "Round",
                        "Chosen by",
                        "Time",
                        "In use",
                        "#Supervised",
                        "#+ semi: propagation",
                        "#+ semi: mean teacher",
                        "#+ weak: voters");
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
                gold(version.report(), "mean-teacher"),
                gold(version.report(), "voters"));
        Ablation ablation = version.report().ablation();
        if (ablation != null) {
            addSide(table, ablation, "drawn at random", Ablation.Arm::random);
            addSide(table, ablation, "chosen", Ablation.Arm::chosen);
        }
    }

    /** The same learners by a part of the labels. */
    private static void addSide(
            Table table, Ablation ablation, String words, Function<Ablation.Arm, Interval> side) {
        table.addRow(
                Table.cell("alone"),
                Table.cell(Figures.count(ablation.labels())),
                Table.cell(""),
                Table.cell(words),
                Table.cell(""),
                Table.cell(""),
                side(ablation, "supervised", side),
                side(ablation, "propagation", side),
                side(ablation, "mean-teacher", side),
                side(ablation, "voters", side));
    }

    private static Span side(
            Ablation ablation, String learner, Function<Ablation.Arm, Interval> side) {
        return Figures.percent(ablation.arm(learner).map(side).orElse(null));
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
