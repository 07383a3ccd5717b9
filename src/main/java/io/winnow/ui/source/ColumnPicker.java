package io.winnow.ui.source;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.winnow.sample.ImportPreview;
import io.winnow.sample.ImportSource;
import io.winnow.sample.ImportSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which column of a table holds the texts, and which their labels. */
public class ColumnPicker extends Div {

    private static final String NONE = "";

    private final Select<String> text = new Select<>();
    private final Select<String> label = new Select<>();
    private final transient Consumer<ImportSpec> chosen;
    private transient @Nullable ImportSpec spec;

    /**
     * @param chosen told when a person takes another column
     */
    public ColumnPicker(Consumer<ImportSpec> chosen) {
        this.chosen = chosen;
        addClassNames("w-form", "w-base");
        text.setLabel("Column with the texts");
        label.setLabel("Column with the labels");
        label.setItemLabelGenerator(column -> column.equals(NONE) ? "no labels" : column);
        text.addValueChangeListener(change -> pick(change.isFromClient()));
        label.addValueChangeListener(change -> pick(change.isFromClient()));
        add(text, label);
        setVisible(false);
    }

    /** Offers the columns of a table; of images there is nothing to pick. */
    public void show(ImportSpec looked, ImportPreview preview) {
        var layout = preview.layout();
        setVisible(layout != null);
        spec = looked;
        if (layout != null) {
            List<String> labels = new ArrayList<>(layout.columns());
            labels.addFirst(NONE);
            text.setItems(layout.columns());
            label.setItems(labels);
            text.setValue(layout.read().text());
            label.setValue(Objects.requireNonNullElse(layout.read().label(), NONE));
        }
    }

    private void pick(boolean byPerson) {
        ImportSpec known = spec;
        if (byPerson && known != null) {
            String path = known.source().path();
            chosen.accept(
                    known.from(new ImportSource.Table(path, text.getValue(), label.getValue())));
        }
    }
}
