package io.winnow.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A plain table. A heading that starts with {@code #} makes a column of numbers. */
public class Table extends NativeTable {

    private final boolean[] numeric;
    private final NativeTableBody body;

    public Table(String caption, String... headings) {
        addClassName("w-table");
        setCaptionText(caption);
        numeric = new boolean[headings.length];
        NativeTableRow head = getHead().addRow();
        for (int i = 0; i < headings.length; i++) {
            numeric[i] = headings[i].startsWith("#");
            head.add(heading(headings[i].replace("#", ""), numeric[i]));
        }
        body = addBody();
    }

    /** Adds a row; gives it back to mark it. */
    public NativeTableRow addRow(Component... cells) {
        NativeTableRow row = body.addRow();
        for (int i = 0; i < cells.length; i++) {
            NativeTableCell cell = new NativeTableCell();
            cell.add(cells[i]);
            mark(cell, numeric[i]);
            row.add(cell);
        }
        return row;
    }

    /** Text as a cell. */
    public static Component cell(String text) {
        return new Span(text);
    }

    public void clear() {
        body.removeAll();
    }

    private static NativeTableHeaderCell heading(String text, boolean numeric) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        mark(cell, numeric);
        return cell;
    }

    private static void mark(Component cell, boolean numeric) {
        if (numeric) {
            cell.addClassName("num");
        }
    }
}
