package io.winnow.ui.explore;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.winnow.curate.Likeness;
import io.winnow.sample.Glimpse;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Section;
import io.winnow.ui.part.SideScroll;
import io.winnow.ui.part.Table;
import io.winnow.ui.part.Thumb;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;

/** Near-duplicates and outliers as tables. */
class LikenessPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient LongConsumer onOpen;

    /**
     * @param onOpen told the id of a sample to open
     */
    LikenessPanel(LongConsumer onOpen) {
        this.onOpen = onOpen;
        addClassName("w-stack");
    }

    void show(long projectId, LikenessShelf.Shown shown) {
        removeAll();
        add(
                new Section(
                        "Near-duplicates", duplicates(projectId, shown.groups(), shown.glimpses())),
                new Section("Outliers", outliers(projectId, shown.outliers(), shown.glimpses())));
    }

    private Component[] duplicates(
            long projectId, Likeness.Duplicates groups, Map<Long, Glimpse> glimpses) {
        if (groups.count() == 0) {
            return new Component[] {hint("No two samples are nearly the same.")};
        }
        Table table = new Table("Groups of nearly equal samples", "#Samples", "Which");
        for (Likeness.Group group : groups.largest()) {
            Div strip = new Div();
            strip.addClassName("w-samples");
            group.sampleIds().forEach(id -> strip.add(sample(projectId, id, glimpses)));
            table.addRow(Table.cell(Figures.count(group.size())), strip);
        }
        return new Component[] {
            hint(
                    Figures.count(groups.count())
                            + (groups.count() == 1 ? " group" : " groups")
                            + " of samples with equal content or a cosine similarity above .99."
                            + " A batch asks for one of each."),
            new SideScroll("Groups of nearly equal samples", table)
        };
    }

    private Component[] outliers(
            long projectId, List<Likeness.Outlier> outliers, Map<Long, Glimpse> glimpses) {
        Table table =
                new Table(
                        "Samples farthest from their neighbours",
                        "Sample",
                        "#Distance",
                        "#Percentile");
        for (Likeness.Outlier outlier : outliers) {
            table.addRow(
                    sample(projectId, outlier.sampleId(), glimpses),
                    Table.cell(String.format(Locale.ROOT, "%.3f", outlier.distance())),
                    Table.cell(String.format(Locale.ROOT, "%.1f", 100 * outlier.percentile())));
        }
        return new Component[] {
            hint("Mean cosine distance to the 15 nearest. Rare is not wrong: look before you act."),
            new SideScroll("Samples farthest from their neighbours", table)
        };
    }

    private Component sample(long projectId, long sampleId, Map<Long, Glimpse> glimpses) {
        Glimpse glimpse = glimpses.get(sampleId);
        Button open = new Button();
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.setAriaLabel("Open sample " + sampleId);
        if (glimpse != null) {
            open.setIcon(Thumb.of(projectId, glimpse, ""));
        }
        open.addClickListener(click -> onOpen.accept(sampleId));
        Div box = new Div(open);
        box.addClassName("w-thumbs");
        return box;
    }

    private static Paragraph hint(String text) {
        Paragraph hint = new Paragraph(text);
        hint.addClassName("w-hint");
        return hint;
    }
}
