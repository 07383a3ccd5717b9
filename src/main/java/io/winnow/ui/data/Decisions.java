package io.winnow.ui.data;

import io.winnow.curate.DoubtedLabel;
import io.winnow.project.ClassView;

/** What may be done about a label worth a second look. */
interface Decisions {

    /** Says that the sample is of another class. */
    void correct(DoubtedLabel doubted, ClassView other);

    /** Lets the label stand. */
    void keep(DoubtedLabel doubted);

    /** Shows the sample large, with every class to choose from. */
    void open(DoubtedLabel doubted);

    /** Takes the last decision back. */
    void undo();
}
