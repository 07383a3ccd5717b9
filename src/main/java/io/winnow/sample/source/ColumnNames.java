package io.winnow.sample.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the columns of a table are called. */
final class ColumnNames {

    private ColumnNames() {}

    /**
     * The cells of a header, each name once: a column without a name, such as the row numbers that
     * data frames write, or with that of one before it, is called by its place, from 1.
     */
    static List<String> of(List<String> header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            names.add(name.isEmpty() || names.contains(name) ? place(i) : name);
        }
        return names;
    }

    /** Names for so many columns of a table without a header. */
    static List<String> places(int columns) {
        return of(Collections.nCopies(columns, ""));
    }

    private static String place(int column) {
        return "column " + (column + 1);
    }
}
