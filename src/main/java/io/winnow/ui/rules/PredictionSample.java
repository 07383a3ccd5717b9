package io.winnow.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.winnow.label.PredictionPreview;
import io.winnow.project.ClassView;
import io.winnow.ui.part.ClassChip;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Notice;
import io.winnow.ui.part.Problems;
import io.winnow.ui.part.SideScroll;
import io.winnow.ui.part.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the first rows of a table of predictions would bring. */
class PredictionSample extends SideScroll {

    private static final int ROWS = 8;

    PredictionSample(PredictionPreview preview, List<ClassView> classes) {
        super("The first rows");
        addClassName("w-stack");
        add(new Paragraph(summary(preview)));
        if (!preview.rows().isEmpty()) {
            Table table = new Table("The first rows", "#Line", "Sample", "Votes for");
            preview.rows().stream()
                    .limit(ROWS)
                    .forEach(row ->
                            table.addRow(
                                    Table.cell(Figures.count(row.line())),
                                    Table.cell(row.key()),
                                    said(row.classId(), classes)));
            add(table);
        }
        if (!preview.problems().isEmpty()) {
            add(problems(preview));
        }
    }

    private static String summary(PredictionPreview preview) {
        return "%s · of the first %s: %s, %s abstained"
                .formatted(
                        Figures.count(preview.total(), "line", "lines"),
                        Figures.count(preview.inspected()),
                        Figures.count(preview.votes(), "vote", "votes"),
                        Figures.count(preview.abstained()));
    }

    private static Component said(@Nullable Long classId, List<ClassView> classes) {
        return classes.stream()
                .filter(c -> classId != null && c.id() == classId)
                .findFirst()
                .<Component>map(ClassChip::new)
                .orElseGet(() -> Table.cell("abstains"));
    }

    private static Component problems(PredictionPreview preview) {
        String rows = Figures.count(preview.problems().size(), "row", "rows");
        boolean all = preview.rows().isEmpty();
        Notice notice =
                new Notice(
                        all ? Notice.Kind.BAD : Notice.Kind.WARN,
                        all
                                ? "None of the first "
                                        + rows
                                        + " can be taken in: is this the right column, and does it"
                                        + " hold what is said?"
                                : rows + " would be set aside; the rest arrives.");
        Div block = new Div(notice, new Problems(preview.problems()));
        block.addClassName("w-stack");
        return block;
    }
}
