package io.winnow.ui.models;

import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.winnow.learning.evaluate.ClassificationReport;
import io.winnow.round.ModelView;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.SideScroll;
import io.winnow.ui.part.Table;
import java.util.List;
import java.util.Locale;

/** The model versions, newest first; the newest is in use. */
class VersionTable extends SideScroll {

    VersionTable(List<ModelView> newestFirst) {
        super("Model versions");
        Table table =
                new Table(
                        "Accuracy and macro-F1 on gold, in percent, with 95 % intervals",
                        "#Version",
                        "Learner",
                        "#Labels",
                        "#Accuracy",
                        "#Macro-F1",
                        "#Seconds",
                        "Encoder",
                        "Trained",
                        "Verdict");
        newestFirst.forEach(model -> addRow(table, model, model == newestFirst.getFirst()));
        add(table);
    }

    private static void addRow(Table table, ModelView model, boolean inUse) {
        ClassificationReport gold = model.report().gold();
        NativeTableRow row =
                table.addRow(
                        number(model, inUse),
                        Table.cell(model.learner()),
                        Table.cell(Figures.count(model.labelCount())),
                        Figures.percent(gold == null ? null : gold.accuracy()),
                        Figures.percent(gold == null ? null : gold.macroF1()),
                        Table.cell(String.format(Locale.ENGLISH, "%.1f", model.seconds())),
                        Table.cell(model.encoderId()),
                        Table.cell(Figures.when(model.createdAt())),
                        verdict(model));
        if (inUse) {
            row.addClassName("chosen");
        }
    }

    private static Span verdict(ModelView model) {
        Span verdict = new Span(model.report().verdict());
        verdict.addClassName("w-prose");
        return verdict;
    }

    private static Span number(ModelView model, boolean inUse) {
        Span number = new Span(Integer.toString(model.number()));
        if (inUse) {
            Span mark = new Span("in use");
            mark.addClassName("w-chip");
            number.add(new Span(" "), mark);
        }
        return number;
    }
}
