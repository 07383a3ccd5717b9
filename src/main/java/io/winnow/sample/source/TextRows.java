package io.winnow.sample.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a table's row into a text. */
final class TextRows implements CellSink {

    /** How many characters of a text a rejection shows. */
    private static final int SHOWN = 60;

    private final TextColumns columns;
    private final int maxText;
    private final RowSink sink;

    TextRows(TextColumns columns, ImportLimits limits, RowSink sink) {
        this.columns = columns;
        this.maxText = limits.maxText();
        this.sink = sink;
    }

    @Override
    public void header(List<String> found) {}

    @Override
    public boolean cells(long line, Map<String, Object> cells) {
        Map<String, Object> rest = Nested.flat(cells);
        Object text = rest.remove(columns.text());
        Object label = columns.label() == null ? null : only(rest.remove(columns.label()));
        rest.values().removeIf(value -> value == null || value.toString().isBlank());
        if (text instanceof Iterable || text == null && cells.get(columns.text()) instanceof Map) {
            return reject(line, "", "the text is not one text");
        }
        if (label instanceof Iterable
                || columns.label() != null && cells.get(columns.label()) instanceof Map) {
            return reject(line, "", "the label is not one name");
        }
        return take(line, text == null ? "" : text.toString(), named(label), rest);
    }

    /** What is in a list of one. */
    private static @Nullable Object only(@Nullable Object label) {
        return label instanceof List<?> list && list.size() == 1 ? list.getFirst() : label;
    }

    private boolean take(long line, String text, @Nullable String label, Map<String, Object> rest) {
        if (text.isBlank()) {
            return reject(line, "", "there is no text");
        }
        if (text.length() > maxText) {
            return reject(
                    line,
                    text,
                    "the text has %,d characters, more than %,d (winnow.import.max-text)"
                            .formatted(text.length(), maxText));
        }
        // PostgreSQL stores no NUL.
        var content = new SourceRow.TextContent(text.replace('\0', '\ufffd'));
        return sink.row(new SourceRow(line, "row " + line, label, rest, content));
    }

    @Override
    public boolean reject(long line, String start, String reason) {
        boolean whole = start.length() <= SHOWN;
        String shown = whole ? start : start.substring(0, SHOWN).strip() + "…";
        return sink.rejected(new Rejection(line, shown, reason));
    }

    private static @Nullable String named(@Nullable Object label) {
        return label == null || label.toString().isBlank() ? null : label.toString().strip();
    }
}
