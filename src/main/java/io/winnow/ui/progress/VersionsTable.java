package io.winnow.ui.progress;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.winnow.round.ModelReport;
import io.winnow.round.ModelView;
import io.winnow.round.ProgressReport;
import io.winnow.round.RoundView;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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
        NativeTable table = new NativeTable();
        table.addClassName("w-table");
        table.getHead()
                .add(
                        header(
                                "Model",
                                "Labels",
                                "Round",
                                "Chosen by",
                                "Time",
                                "In use",
                                "Supervised",
                                "+ propagation",
                                "+ mean teacher"));
        Map<Long, RoundView> rounds = new HashMap<>();
        report.rounds().forEach(round -> rounds.put(round.id(), round));
        NativeTableBody body = table.addBody();
        report.versions().forEach(v -> body.add(row(v, rounds.get(v.roundId()))));
        add(table);
    }

    private static NativeTableRow header(String... names) {
        NativeTableRow row = new NativeTableRow();
        for (String name : names) {
            row.add(new NativeTableHeaderCell(name));
        }
        return row;
    }

    private static NativeTableRow row(ModelView version, @Nullable RoundView round) {
        NativeTableRow row = new NativeTableRow();
        row.add(number(version.number()), number(version.labelCount()));
        row.add(new NativeTableCell(round == null ? "on demand" : "" + round.number()));
        row.add(new NativeTableCell(round == null ? "–" : round.strategy()));
        row.add(new NativeTableCell(time(round)));
        NativeTableCell learner = new NativeTableCell(version.learner());
        learner.getElement().setAttribute("title", version.report().verdict());
        row.add(learner);
        for (String name : List.of("supervised", "propagation", "mean-teacher")) {
            row.add(gold(version.report(), name));
        }
        return row;
    }

    private static NativeTableCell gold(ModelReport report, String learner) {
        Span figure =
                report.contender(learner)
                        .map(contender -> Figures.percent(contender.gold()))
                        .orElse(new Span("–"));
        NativeTableCell cell = new NativeTableCell(figure);
        cell.addClassName("num");
        return cell;
    }

    private static NativeTableCell number(int value) {
        NativeTableCell cell = new NativeTableCell(Integer.toString(value));
        cell.addClassName("num");
        return cell;
    }

    private static String time(@Nullable RoundView round) {
        Instant closed = round == null ? null : round.closedAt();
        if (round == null || closed == null) {
            return "–";
        }
        Duration took = Duration.between(round.openedAt(), closed);
        return took.toMinutes() + " min " + took.toSecondsPart() + " s";
    }
}
