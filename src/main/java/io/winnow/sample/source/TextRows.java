package io.winnow.sample.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a table's row into a text. */
final class TextRows implements CellSink {

    private final String file;
    private final @Nullable String textColumn;
    private final @Nullable String labelColumn;
    private final int maxText;
    private final RowSink sink;
    private List<String> header = List.of();
    private @Nullable TextColumns columns;

    /**
     * @param textColumn the column with texts; null to guess
     * @param labelColumn the column with labels; null to guess
     */
    TextRows(
            String file,
            @Nullable String textColumn,
            @Nullable String labelColumn,
            ImportLimits limits,
            RowSink sink) {
        this.file = file;
        this.textColumn = textColumn;
        this.labelColumn = labelColumn;
        this.maxText = limits.maxText();
        this.sink = sink;
    }

    /** The names of the columns, as far as rows were read. */
    List<String> header() {
        return header;
    }

    /** Which columns are read; null before the first row. */
    @Nullable TextColumns columns() {
        return columns;
    }

    @Override
    public void header(List<String> found) throws SourceUnusable {
        header = List.copyOf(found);
        for (String wanted : new String[] {textColumn, labelColumn}) {
            if (wanted != null && !wanted.isEmpty() && !header.contains(wanted)) {
                throw SourceUnusable.missing(wanted, file, header);
            }
        }
    }

    @Override
    public boolean cells(long line, Map<String, Object> cells) throws SourceUnusable {
        TextColumns read = columns;
        if (read == null) {
            read = choose(cells);
            columns = read;
        }
        Map<String, Object> rest = new LinkedHashMap<>(cells);
        Object text = rest.remove(read.text());
        Object label = read.label() == null ? null : rest.remove(read.label());
        rest.values().removeIf(value -> value == null || value.toString().isBlank());
        if (text instanceof Map || text instanceof Iterable) {
            return reject(line, "", "the text is not one text");
        }
        if (label instanceof Map || label instanceof Iterable) {
            return reject(line, "", "the label is not one name");
        }
        return take(line, text == null ? "" : text.toString(), named(label), rest);
    }

    private TextColumns choose(Map<String, Object> first) throws SourceUnusable {
        if (header.isEmpty()) {
            header(List.copyOf(first.keySet()));
        }
        TextColumns guess = TextColumns.guess(first);
        return new TextColumns(
                textColumn == null ? guess.text() : textColumn,
                labelColumn == null ? guess.label() : labelColumn);
    }

    private boolean take(long line, String text, @Nullable String label, Map<String, Object> rest) {
        String start = text.substring(0, Math.min(60, text.length())).strip();
        if (text.isBlank()) {
            return reject(line, "", "there is no text");
        }
        if (text.length() > maxText) {
            return reject(
                    line,
                    start + "…",
                    "the text has %,d characters, more than %,d (winnow.import.max-text)"
                            .formatted(text.length(), maxText));
        }
        // PostgreSQL stores no NUL.
        var content = new SourceRow.TextContent(text.replace('\0', '\ufffd'));
        return sink.row(new SourceRow(line, "row " + line, label, rest, content));
    }

    @Override
    public boolean reject(long line, String start, String reason) {
        return sink.rejected(new Rejection(line, start, reason));
    }

    private static @Nullable String named(@Nullable Object label) {
        return label == null || label.toString().isBlank() ? null : label.toString().strip();
    }
}
