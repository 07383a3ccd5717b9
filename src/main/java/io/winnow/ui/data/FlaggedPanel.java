package io.winnow.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.winnow.label.AnnotationView;
import io.winnow.ui.part.Figures;
import java.util.List;

/** The samples that people flagged, with what they said about them. */
class FlaggedPanel extends Div {

    private static final int SHOWN = 60;

    void show(long projectId, List<AnnotationView> flags) {
        removeAll();
        if (flags.isEmpty()) {
            Paragraph none = new Paragraph("Nobody has flagged a sample.");
            none.addClassName("w-hint");
            add(none);
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("w-list");
        flags.reversed().stream().limit(SHOWN).forEach(flag -> rows.add(row(projectId, flag)));
        add(rows);
        if (flags.size() > SHOWN) {
            Paragraph more =
                    new Paragraph("and " + Figures.count(flags.size() - SHOWN) + " earlier ones");
            more.addClassName("w-hint");
            add(more);
        }
    }

    private static ListItem row(long projectId, AnnotationView flag) {
        Image image =
                new Image(
                        "api/projects/" + projectId + "/media/" + flag.sampleId(),
                        "Flagged sample " + flag.sampleId());
        image.getElement().setAttribute("loading", "lazy");
        Div thumb = new Div(image);
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
