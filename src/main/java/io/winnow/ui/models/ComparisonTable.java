package io.winnow.ui.models;

import com.vaadin.flow.component.html.Paragraph;
import io.winnow.round.ModelReport.Contender;
import io.winnow.round.ModelView;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.SideScroll;
import io.winnow.ui.part.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every learner that was tried for a version, side by side. */
class ComparisonTable extends SideScroll {

    ComparisonTable(ModelView model) {
        super("Learners compared");
        addClassName("w-stack");
        Table table =
                new Table(
                        "In percent, with 95 % intervals. The choice is made by log-loss on the labels"
                                + " so far (cross-validated); gold only reports, and vetoes a clear loss.",
                        "Learner",
                        "#Cross-validated",
                        "#Log-loss",
                        "#Gold accuracy",
                        "#Gold macro-F1",
                        "#Seconds");
        for (Contender contender : model.report().comparison()) {
            var row =
                    table.addRow(
                            Table.cell(contender.learner()),
                            Figures.percent(contender.accuracy()),
                            Table.cell(decimal(contender.logLoss(), "%.3f")),
                            Figures.percent(contender.gold()),
                            Figures.percent(contender.goldMacroF1()),
                            Table.cell(decimal(contender.seconds(), "%.1f")));
            if (contender.learner().equals(model.learner())) {
                row.addClassName("chosen");
            }
        }
        add(table, new Paragraph(model.report().verdict()));
    }

    private static String decimal(@Nullable Double value, String format) {
        return value == null ? "–" : String.format(Locale.ENGLISH, format, value);
    }
}
