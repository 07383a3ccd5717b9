package io.winnow.ui.part;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.winnow.sample.source.Rejection;
import java.util.List;

/** Rows that cannot be taken in: where and why. */
public class Problems extends UnorderedList {

    private static final int SHOWN = 50;

    /** Shows the first fifty. */
    public Problems(List<Rejection> problems) {
        addClassName("w-problems");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", "Rows that cannot be imported");
        problems.stream().limit(SHOWN).forEach(problem -> add(item(problem)));
    }

    private static ListItem item(Rejection problem) {
        Span where = new Span(problem.position() + " · " + problem.file());
        where.addClassName("w-where");
        return new ListItem(where, new Span(problem.reason()));
    }
}
