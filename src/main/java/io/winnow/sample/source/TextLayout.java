package io.winnow.sample.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at the first rows of a table to find out which columns it has and what they hold. */
final class TextLayout implements CellSink {

    private static final int MOST_ROWS = 100;

    private final Map<String, Long> lengths = new LinkedHashMap<>();
    private int rows;

    /** Every column that was seen. */
    List<String> columns() {
        return new ArrayList<>(lengths.keySet());
    }

    /**
     * Which columns to read.
     *
     * @param text the column with texts; null to guess
     * @param label the column with labels; empty for none, null to guess
     * @throws SourceUnusable if there is no such column
     */
    TextColumns columns(String file, @Nullable String text, @Nullable String label)
            throws SourceUnusable {
        for (String wanted : new String[] {text, label}) {
            if (wanted != null && !wanted.isEmpty() && !lengths.containsKey(wanted)) {
                throw SourceUnusable.missing(wanted, file, columns());
            }
        }
        TextColumns guess = TextColumns.guess(lengths);
        return new TextColumns(
                text == null ? guess.text() : text, label == null ? guess.label() : label);
    }

    @Override
    public void header(List<String> found) {
        found.forEach(column -> lengths.put(column, 0L));
    }

    @Override
    public boolean cells(long line, Map<String, Object> cells) {
        Nested.flat(cells)
                .forEach((column, cell) -> lengths.merge(column, length(cell), Long::sum));
        return more();
    }

    @Override
    public boolean reject(long line, String file, String reason) {
        return more();
    }

    private boolean more() {
        return ++rows < MOST_ROWS;
    }

    /** Of a list nothing, for it is no text. */
    private static long length(@Nullable Object cell) {
        return cell == null || cell instanceof Iterable ? 0 : cell.toString().length();
    }
}
