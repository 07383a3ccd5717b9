package io.winnow.ui.data;

import com.vaadin.flow.component.html.Div;
import io.winnow.sample.SampleCounts;
import io.winnow.ui.part.Tile;

/** How many samples there are, by what may happen to them. */
class CountsPanel extends Div {

    private final Tile pool = new Tile("In the pool");
    private final Tile labeled = new Tile("Labeled");
    private final Tile gold = new Tile("Sealed gold");

    CountsPanel() {
        addClassNames("w-figures", "w-across");
        add(pool, labeled, gold);
    }

    /**
     * @param labels labels given or imported, sealed truths not counted
     */
    void show(SampleCounts counts, int labels) {
        pool.show(counts.pool());
        labeled.show(labels);
        gold.show(counts.gold());
    }
}
