package io.winnow.ui.explore;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.winnow.curate.Exploration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which projection to look at. */
class ProjectionChoice extends RadioButtonGroup<Exploration> {

    private static final long serialVersionUID = 1;

    ProjectionChoice() {
        super("Projection");
        setItems(projections());
        setItemLabelGenerator(Exploration::title);
        addClassName("w-flat");
        setValue(Exploration.PCA);
    }

    private static List<Exploration> projections() {
        return Stream.of(Exploration.values()).filter(Exploration::isProjection).toList();
    }

    /** As the REST address names it. */
    static String address(Exploration projection) {
        return projection.name().toLowerCase(Locale.ROOT);
    }

    /** What it is good for, and what it must not be read for. */
    static String words(Exploration projection) {
        return switch (projection) {
            case PCA ->
                    "The two directions of most variance. Distances are true but much is hidden.";
            case TSNE ->
                    "Neighbours stay together. Sizes of groups and distances between them mean"
                            + " nothing.";
            case UMAP ->
                    "Neighbours stay together, groups are drawn tight. Distances between groups"
                            + " mean little.";
            case LIKENESS, CLUSTERS -> "";
        };
    }
}
