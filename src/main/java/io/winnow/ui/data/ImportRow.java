package io.winnow.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.winnow.sample.ImportState;
import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Notice;
import io.winnow.ui.source.RejectedRows;
import java.util.Set;

/** One import of the history: what it brought, what it set aside and why. */
@Tag("li")
class ImportRow extends HtmlContainer {

    /**
     * @param opened the imports whose rejected rows a person has opened
     * @param retry called to run it again
     */
    ImportRow(ImportView shown, Imports imports, Set<Long> opened, Runnable retry) {
        addClassNames("w-item", "w-import");
        Span title = new Span(fileName(shown.origin()));
        title.addClassName("w-title");
        title.setTitle(shown.origin());
        Span meta = new Span(Figures.when(shown.createdAt()) + " · " + shown.requestedBy());
        meta.addClassName("w-meta");
        Div head = new Div(title, state(shown.state()), meta);
        head.addClassName("w-row");
        Div counts = new Div(counts(shown));
        Div body = new Div(head, counts);
        body.addClassName("w-stack");
        if (shown.state() == ImportState.FAILED) {
            body.add(failure(shown, retry));
        }
        if (shown.rejected() > 0) {
            body.add(new RejectedRows(imports, shown, opened));
        }
        add(body);
    }

    static String counts(ImportView shown) {
        StringBuilder text = new StringBuilder(Figures.count(shown.added()) + " new");
        if (shown.duplicates() > 0) {
            text.append(" · ").append(Figures.count(shown.duplicates())).append(" known already");
        }
        if (shown.labeled() > 0) {
            text.append(" · ").append(Figures.count(shown.labeled())).append(" with a label");
        }
        if (shown.rejected() > 0) {
            text.append(" · ").append(Figures.count(shown.rejected())).append(" set aside");
        }
        return text.toString();
    }

    private static Component state(ImportState state) {
        Span chip =
                new Span(
                        switch (state) {
                            case OPEN -> "under way";
                            case DONE -> "done";
                            case CANCELLED -> "cancelled, what had arrived is kept";
                            case FAILED -> "failed";
                        });
        chip.addClassName("w-chip");
        return chip;
    }

    private static Component failure(ImportView shown, Runnable retry) {
        Button again = new Button("Try again", click -> retry.run());
        again.addThemeVariants(ButtonVariant.SMALL);
        Span why =
                new Span(
                        (shown.error() == null ? "It stopped." : shown.error())
                                + " What had arrived is kept; trying again brings the rest. ");
        return new Notice(Notice.Kind.BAD, why, again);
    }

    private static String fileName(String origin) {
        int cut = Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\'));
        return cut < 0 || cut == origin.length() - 1 ? origin : origin.substring(cut + 1);
    }
}
