package io.winnow.sample.source;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table mean what.
 *
 * @param text the column with the text
 * @param label the column with the label; null if there is none
 */
public record TextColumns(String text, @Nullable String label) {

    private static final List<String> TEXT =
            List.of(
                    "text",
                    "sentence",
                    "message",
                    "body",
                    "content",
                    "comment",
                    "review",
                    "question",
                    "utterance",
                    "title");

    private static final List<String> LABEL =
            List.of("label", "class", "category", "intent", "target", "answer", "sentiment");

    /**
     * The columns that look most like it, by their names, or else the one whose first cell is the
     * longest.
     */
    static TextColumns guess(Map<String, Object> row) {
        String label = label(row.keySet()).orElse(null);
        String text = named(row.keySet(), TEXT).orElse(null);
        if (text != null) {
            return new TextColumns(text, label);
        }
        String longest =
                row.keySet().stream()
                        .filter(column -> !column.equals(label))
                        .max((a, b) -> Integer.compare(length(row.get(a)), length(row.get(b))))
                        .orElse("text");
        return new TextColumns(longest, label);
    }

    /** The column that is called like one with labels. */
    static Optional<String> label(Collection<String> columns) {
        return named(columns, LABEL);
    }

    private static Optional<String> named(Collection<String> columns, List<String> names) {
        return names.stream()
                .flatMap(name ->
                        columns.stream()
                                .filter(column -> column.toLowerCase(Locale.ROOT).equals(name)))
                .findFirst();
    }

    private static int length(@Nullable Object cell) {
        return cell == null ? 0 : cell.toString().length();
    }
}
