package io.winnow.ui.models;

import com.vaadin.flow.component.html.Paragraph;
import io.winnow.round.VoterReport;
import io.winnow.round.VotersReport;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.SideScroll;
import io.winnow.ui.part.Table;

/** Everybody who votes, with what the retrain learned about them. */
class VoterTable extends SideScroll {

    VoterTable(VotersReport report) {
        super("Voters");
        addClassName("w-stack");
        Table table =
                new Table(
                        "In percent. Agreement is with the labels: of a person where somebody else"
                                + " answered too, of a rule or predictions wherever there is one.",
                        "Voter",
                        "Kind",
                        "#Votes",
                        "#Coverage",
                        "#Reliability",
                        "#Agreement",
                        "#Compared");
        for (VoterReport voter : report.voters()) {
            Double reliability = voter.reliability();
            table.addRow(
                    Table.cell(voter.name()),
                    Table.cell(words(voter.kind())),
                    Table.cell(Figures.count(voter.votes())),
                    Table.cell(Figures.percent(voter.coverage())),
                    Table.cell(reliability == null ? "–" : Figures.percent(reliability)),
                    Figures.percent(voter.agreed()),
                    Table.cell(Figures.count(voter.compared())));
        }
        Paragraph how =
                new Paragraph(
                        "Reliability was learned by %s, because %s."
                                .formatted(report.aggregator(), report.reason()));
        how.addClassName("w-hint");
        add(table, how);
    }

    private static String words(VoterReport.Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case RULE -> "rule";
            case PREDICTIONS -> "predictions";
        };
    }
}
