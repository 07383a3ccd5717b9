package io.winnow.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Every import of a project, newest first. */
class ImportHistory extends Div {

    private final transient Imports imports;
    private final transient Set<Long> opened = new HashSet<>();
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
        return new ImportRow(one, imports, opened, () -> retry.accept(one));
    }
}
