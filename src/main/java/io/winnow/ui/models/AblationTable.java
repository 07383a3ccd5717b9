package io.winnow.ui.models;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import io.winnow.learning.evaluate.Interval;
import io.winnow.round.Ablation;
import io.winnow.round.ModelReport;
import io.winnow.round.ModelView;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.SideScroll;
import io.winnow.ui.part.Table;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What unlabeled samples, voters and choosing each add to the labels of a version. */
class AblationTable extends SideScroll {

    private static final List<String> LEARNERS =
            List.of("supervised", "propagation", "mean-teacher", "voters");

    AblationTable(ModelView model) {
        super("What each source adds");
        addClassName("w-stack");
        Table table =
                new Table(
                        "Accuracy on gold, in percent, with 95 % intervals of the gold sample",
                        "Labels",
                        "#Supervised",
                        "#+ semi: propagation",
                        "#+ semi: mean teacher",
                        "#+ weak: voters");
        ModelReport report = model.report();
        addRow(table, "all " + Figures.count(model.labelCount()), learner -> all(report, learner));
        add(table);
        Ablation ablation = report.ablation();
        if (ablation == null) {
            Paragraph missing =
                    new Paragraph(
                            "Chosen labels against random ones: not enough evidence yet. It takes"
                                    + " 20 labels of the random slice that is mixed into each"
                                    + " round, as many chosen ones, and gold.");
            missing.addClassName("w-hint");
            add(missing);
        } else {
            String count = Figures.count(ablation.labels());
            addRow(table, count + " drawn at random", arm(ablation, Ablation.Arm::random));
            addRow(table, count + " chosen", arm(ablation, Ablation.Arm::chosen));
            addRow(table, "chosen less random", arm(ablation, Ablation.Arm::gained));
        }
    }

    private static @Nullable Interval all(ModelReport report, String learner) {
        return report.contender(learner).map(ModelReport.Contender::gold).orElse(null);
    }

    private static Function<String, @Nullable Interval> arm(
            Ablation ablation, Function<Ablation.Arm, Interval> side) {
        return learner -> ablation.arm(learner).map(side).orElse(null);
    }

    private static void addRow(
            Table table, String words, Function<String, @Nullable Interval> figure) {
        table.addRow(
                Stream.concat(
                                Stream.of(Table.cell(words)),
                                LEARNERS.stream().map(l -> Figures.percent(figure.apply(l))))
                        .toArray(Component[]::new));
    }
}
