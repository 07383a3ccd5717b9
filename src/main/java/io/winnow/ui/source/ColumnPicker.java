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

/** Which column of a table holds the texts or names the images, and which their labels. */
public class ColumnPicker extends Div {

    private static final String NONE = "";

    private final Select<String> samples = new Select<>();
    private final Select<String> label = new Select<>();
    private final transient Consumer<ImportSpec> chosen;
    private transient @Nullable ImportSpec spec;

    /**
     * @param chosen told when a person takes another column
     */
    public ColumnPicker(Consumer<ImportSpec> chosen) {
        this.chosen = chosen;
        addClassNames("w-form", "w-base");
        label.setLabel("Column with the labels");
        label.setItemLabelGenerator(column -> column.equals(NONE) ? "no labels" : column);
        samples.addValueChangeListener(change -> pick(change.isFromClient()));
        label.addValueChangeListener(change -> pick(change.isFromClient()));
        add(samples, label);
        setVisible(false);
    }

    /** Offers the columns of a table; of anything else there is nothing to pick. */
    public void show(ImportSpec looked, ImportPreview preview) {
        var layout = preview.layout();
        setVisible(layout != null);
        spec = looked;
        if (layout != null) {
            List<String> labels = new ArrayList<>(layout.columns());
            labels.addFirst(NONE);
            samples.setLabel(
                    looked.source() instanceof ImportSource.Manifest
                            ? "Column that names the images"
                            : "Column with the texts");
            samples.setItems(layout.columns());
            label.setItems(labels);
            samples.setValue(layout.samples());
            label.setValue(Objects.requireNonNullElse(layout.label(), NONE));
        }
    }

    private void pick(boolean byPerson) {
        ImportSpec known = spec;
        if (byPerson && known != null) {
            chosen.accept(known.from(source(known.source())));
        }
    }

    private ImportSource source(ImportSource known) {
        String path = known.path();
        return known instanceof ImportSource.Manifest
                ? new ImportSource.Manifest(path, samples.getValue(), label.getValue())
                : new ImportSource.Table(path, samples.getValue(), label.getValue());
    }
}
