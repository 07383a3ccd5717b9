package io.winnow.ui.source;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.winnow.sample.ImportPreview;
import io.winnow.ui.part.Figures;
import io.winnow.ui.part.Notice;
import io.winnow.ui.part.Problems;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** What an import would bring: the first samples, the classes, every problem found so far. */
public class PreviewPanel extends Div {

    private static final int TEXTS = 8;

    public PreviewPanel(ImportPreview preview) {
        addClassName("w-stack");
        add(new Paragraph(summary(preview)));
        if (preview.samples().isEmpty()) {
            add(new Notice(Notice.Kind.BAD, "None of the rows that were opened can be imported."));
        } else {
            add(samples(preview));
        }
        if (!preview.problems().isEmpty()) {
            add(problems(preview));
        }
    }

    private static String summary(ImportPreview preview) {
        String seen =
                preview.inspected() < preview.total()
                        ? ", of which " + Figures.count(preview.inspected()) + " were opened now"
                        : "";
        String classes =
                preview.classes().isEmpty()
                        ? "no labels"
                        : Figures.count(preview.classes().size(), "class", "classes");
        String encoding =
                preview.layout() == null || preview.layout().encoding() == null
                        ? ""
                        : " · read as " + preview.layout().encoding();
        return "%s%s · %s%s"
                .formatted(Figures.count(preview.total(), "row", "rows"), seen, classes, encoding);
    }

    private static Component samples(ImportPreview preview) {
        if (preview.samples().getFirst().isText()) {
            return texts(preview);
        }
        Div strip = new Div();
        strip.addClassName("w-sheet");
        preview.samples().forEach(sample -> strip.add(sample(sample)));
        return strip;
    }

    private static Component texts(ImportPreview preview) {
        UnorderedList list = new UnorderedList();
        list.addClassName("w-list");
        preview.samples().stream().limit(TEXTS).forEach(sample -> list.add(text(sample)));
        return list;
    }

    private static ListItem text(ImportPreview.Sample sample) {
        Span text = new Span(new String(sample.content(), StandardCharsets.UTF_8));
        text.addClassName("w-excerpt");
        text.getElement().setAttribute("dir", "auto");
        String label = sample.label();
        Span caption = new Span(label == null ? "" : label);
        caption.addClassName("w-chip");
        caption.setVisible(label != null);
        ListItem item = new ListItem(text, caption);
        item.addClassName("w-item");
        return item;
    }

    private static Component sample(ImportPreview.Sample sample) {
        byte[] content = sample.content();
        DownloadHandler bytes =
                DownloadHandler.fromInputStream(event ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(content),
                                        null,
                                        sample.mediaType(),
                                        content.length))
                        .inline();
        String label = sample.label();
        Span caption = new Span(label == null ? sample.name() : label);
        caption.addClassName("w-meta");
        Div shown = new Div(new Image(bytes, sample.name()), caption);
        shown.setTitle("%s, %d × %d".formatted(sample.name(), sample.width(), sample.height()));
        return shown;
    }

    private static Component problems(ImportPreview preview) {
        Notice notice =
                new Notice(
                        Notice.Kind.WARN,
                        Figures.count(preview.problems().size(), "row", "rows")
                                + " cannot be imported and will be set aside; the rest arrives.");
        Div block = new Div(notice, new Problems(preview.problems()));
        block.addClassName("w-stack");
        return block;
    }
}
