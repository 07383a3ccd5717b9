package io.winnow.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Every import of a project, newest first. */
class ImportHistory extends Div {

    private static final int SHOWN_PROBLEMS = 50;

    private final transient Imports imports;
    private final transient Consumer<ImportView> retry;

    /**
     * @param retry told when a failed import is to run again
     */
    ImportHistory(Imports imports, Consumer<ImportView> retry) {
        this.imports = imports;
        this.retry = retry;
    }

    void show(long projectId) {
        removeAll();
        List<ImportView> all = imports.list(projectId);
        UnorderedList rows = new UnorderedList();
        rows.addClassName("w-list");
        all.forEach(one -> rows.add(row(one)));
        add(all.isEmpty() ? new Paragraph("Nothing has been imported yet.") : rows);
    }

    private ImportRow row(ImportView one) {
        return new ImportRow(
                one,
                imports.rejections(one.id(), 0, SHOWN_PROBLEMS),
                csv(one.id()),
                () -> retry.accept(one));
    }

    private DownloadHandler csv(long importId) {
        return event -> {
            event.setFileName("rejected-" + importId + ".csv");
            event.setContentType("text/csv;charset=utf-8");
            try (Writer out =
                    new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                imports.writeRejections(importId, out);
            }
        };
    }
}
