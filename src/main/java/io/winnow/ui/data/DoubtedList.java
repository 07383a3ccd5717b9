package io.winnow.ui.data;

import com.vaadin.flow.component.html.UnorderedList;
import io.winnow.curate.DoubtedLabel;
import io.winnow.project.ClassView;
import io.winnow.sample.Glimpse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Labels worth a second look, worst first; the arrow keys go through them. */
class DoubtedList extends UnorderedList {

    private static final long serialVersionUID = 1;

    private final transient Decisions decisions;
    private final List<DoubtedRow> rows = new ArrayList<>();

    DoubtedList(Decisions decisions) {
        this.decisions = decisions;
        addClassName("w-list");
        getElement().setAttribute("aria-label", "Labels worth a second look, worst first");
    }

    /**
     * @param glimpses of the samples, by id
     */
    void show(
            long projectId,
            List<DoubtedLabel> worstFirst,
            Map<Long, Glimpse> glimpses,
            List<ClassView> classes) {
        removeAll();
        rows.clear();
        for (DoubtedLabel doubted : worstFirst) {
            DoubtedRow row =
                    new DoubtedRow(projectId, doubted, glimpses.get(doubted.sampleId()), decisions);
            DoubtedKeys.listen(row, classes, key -> press(row, key, classes));
            rows.add(row);
            add(row);
        }
    }

    int size() {
        return rows.size();
    }

    /** Takes a decided label away; the one after it has the focus next. */
    void remove(DoubtedLabel decided) {
        int at = indexOf(decided.sampleId());
        if (at >= 0) {
            remove(rows.remove(at));
            focus(Math.min(at, rows.size() - 1));
        }
    }

    /** Brings a sample under the keys, the first one if it is not listed. */
    void focusOn(long sampleId) {
        focus(Math.max(0, indexOf(sampleId)));
    }

    private int indexOf(long sampleId) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).doubted().sampleId() == sampleId) {
                return i;
            }
        }
        return -1;
    }

    private void focus(int at) {
        if (at >= 0 && at < rows.size()) {
            // A row that has just been added is on the page only after this turn.
            rows.get(at).getElement().executeJs("setTimeout(() => this.focus())");
        }
    }

    private void press(DoubtedRow row, String key, List<ClassView> classes) {
        DoubtedLabel doubted = row.doubted();
        switch (key) {
            case DoubtedKeys.UP -> focus(rows.indexOf(row) - 1);
            case DoubtedKeys.DOWN -> focus(rows.indexOf(row) + 1);
            case DoubtedKeys.CHANGE -> decisions.correct(doubted, doubted.expected());
            case DoubtedKeys.KEEP -> decisions.keep(doubted);
            case DoubtedKeys.LOOK -> decisions.open(doubted);
            case DoubtedKeys.UNDO -> decisions.undo();
            default ->
                    classes.stream()
                            .filter(c -> key.equals(c.key()))
                            .findFirst()
                            .ifPresent(c -> choose(doubted, c));
        }
    }

    /** The class it has already is no correction. */
    private void choose(DoubtedLabel doubted, ClassView chosen) {
        if (chosen.id() == doubted.label().id()) {
            decisions.keep(doubted);
        } else {
            decisions.correct(doubted, chosen);
        }
    }
}
