package io.winnow.sample.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a table lacks a header, by its first rows. A name hardly ever stands below itself, a
 * class does: where "ham" heads a column in which there is another "ham", the first row is a row
 * like any other. Numbers tell nothing, for data frames without names number their columns; nor
 * does a first row that stands there again as a whole, for such files were joined. Names that
 * columns of texts, labels and files usually have are believed.
 */
final class Headless implements CellSink {

    private static final int MOST_ROWS = 200;

    private final Map<String, Object> header = new HashMap<>();
    private boolean known;
    private boolean found;
    private int rows;

    /** Whether the first row is one of samples. */
    boolean found() {
        return found && !known;
    }

    @Override
    public void header(List<String> columns) {
        columns.forEach(column -> header.put(column, column));
        known = columns.size() < 2 || columns.stream().anyMatch(TextColumns::isUsual);
    }

    @Override
    public boolean cells(long line, Map<String, Object> cells) {
        found =
                !cells.equals(header)
                        && header.keySet().stream()
                                .filter(Headless::isWord)
                                .anyMatch(column -> column.equals(cells.get(column)));
        return more();
    }

    @Override
    public boolean reject(long line, String file, String reason) {
        return more();
    }

    private boolean more() {
        return !known && !found && ++rows < MOST_ROWS;
    }

    private static boolean isWord(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter);
    }
}
