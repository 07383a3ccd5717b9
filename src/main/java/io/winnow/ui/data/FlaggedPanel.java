package io.winnow.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.winnow.label.AnnotationView;
import io.winnow.sample.Glimpse;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Thumb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The samples that people flagged, with what they said about them. */
class FlaggedPanel extends Div {

    private static final int SHOWN = 60;

    /**
     * @param glimpses of the flagged samples
     */
    void show(long projectId, List<AnnotationView> flags, List<Glimpse> glimpses) {
        removeAll();
        if (flags.isEmpty()) {
            Paragraph none = new Paragraph("Nobody has flagged a sample.");
            none.addClassName("w-hint");
            add(none);
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("w-list");
        Map<Long, Glimpse> byId = new HashMap<>();
        glimpses.forEach(sample -> byId.put(sample.sampleId(), sample));
        flags.reversed().stream()
                .limit(SHOWN)
                .forEach(flag -> rows.add(row(projectId, flag, byId.get(flag.sampleId()))));
        add(rows);
        if (flags.size() > SHOWN) {
            Paragraph more =
                    new Paragraph("and " + Figures.count(flags.size() - SHOWN) + " earlier ones");
            more.addClassName("w-hint");
            add(more);
        }
    }

    private static ListItem row(long projectId, AnnotationView flag, @Nullable Glimpse glimpse) {
        Div thumb = new Div();
        if (glimpse != null) {
            thumb.add(Thumb.of(projectId, glimpse, "Flagged sample " + flag.sampleId()));
        }
        thumb.addClassName("w-thumbs");
        String comment = flag.comment();
        Div words = new Div(comment == null || comment.isBlank() ? "No comment" : comment);
        Div when = new Div(Figures.when(flag.answeredAt()));
        when.addClassName("w-meta");
        ListItem row = new ListItem(thumb, new Div(words, when));
        row.addClassName("w-item");
        return row;
    }
}
