package io.winnow.ui.models;

import com.vaadin.flow.component.html.Paragraph;
import io.winnow.learning.evaluate.Interval;
import io.winnow.round.AnswerAgreement;
import io.winnow.round.VoterReport;
import io.winnow.round.VotersReport;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.SideScroll;
import io.winnow.ui.part.Table;
import java.util.Locale;

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
                        "Aggregation: votes became labels by %s, because %s."
                                .formatted(report.aggregator(), report.reason()));
        how.addClassName("w-hint");
        add(table, how);
        AnswerAgreement agreement = report.agreement();
        if (agreement != null) {
            Paragraph line = new Paragraph(words(agreement));
            line.addClassName("w-hint");
            add(line);
        }
    }

    private static String words(AnswerAgreement agreement) {
        String shared =
                "%s answered %s of the pool together, with %s."
                        .formatted(
                                Figures.count(agreement.people(), "person", "people"),
                                Figures.count(agreement.samples(), "sample", "samples"),
                                Figures.count(agreement.answers(), "answer", "answers"));
        Interval alpha = agreement.alpha();
        Interval kappa = agreement.kappa();
        if (alpha == null) {
            return shared + " All name one class, so agreement cannot be told from chance.";
        }
        return shared
                + " Beyond chance they agree by Krippendorff's α = "
                + words(alpha)
                + (kappa == null
                        ? "; Fleiss' κ supposes as many answers to each sample."
                        : ", by Fleiss' κ = " + words(kappa) + ".")
                + " 1 is perfect, 0 is chance.";
    }

    private static String words(Interval agreement) {
        return String.format(
                Locale.ENGLISH,
                "%.2f (95 %% interval %.2f to %.2f)",
                agreement.estimate(),
                agreement.low(),
                agreement.high());
    }

    private static String words(VoterReport.Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case RULE -> "rule";
            case PREDICTIONS -> "predictions";
        };
    }
}
