package io.winnow.sample.source;

import java.util.Collection;
import java.util.Comparator;
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
                    "tweet",
                    "document",
                    "headline",
                    "abstract",
                    "description",
                    "title");

    private static final List<String> LABEL =
            List.of(
                    "label",
                    "class",
                    "category",
                    "intent",
                    "target",
                    "answer",
                    "sentiment",
                    "labels",
                    "label_text",
                    "label_name",
                    "class_name",
                    "topic",
                    "species");

    /**
     * The columns that look most like it, by their names, or else the one with the longest cells.
     *
     * @param lengths every column, and how many characters the cells looked at have in it
     */
    static TextColumns guess(Map<String, Long> lengths) {
        String label = label(lengths.keySet()).orElse(null);
        String text = named(lengths.keySet(), TEXT).orElse(null);
        if (text != null) {
            return new TextColumns(text, label);
        }
        String longest =
                lengths.keySet().stream()
                        .filter(column -> !column.equals(label))
                        .max(Comparator.comparing(lengths::get))
                        .orElse("text");
        return new TextColumns(longest, label);
    }

    /** The column that is called like one with labels. */
    static Optional<String> label(Collection<String> columns) {
        return named(columns, LABEL);
    }

    /** Whether columns of texts, of labels or of files are often called that. */
    static boolean isUsual(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return TEXT.contains(name) || LABEL.contains(name) || name.equals("path");
    }

    /** The first name that a column has; failing that, a column within an object. */
    private static Optional<String> named(Collection<String> columns, List<String> names) {
        return names.stream()
                .flatMap(name -> columns.stream().filter(name::equalsIgnoreCase))
                .findFirst()
                .or(() ->
                        names.stream()
                                .flatMap(name ->
                                        columns.stream().filter(column -> endsIn(column, name)))
                                .findFirst());
    }

    private static boolean endsIn(String column, String name) {
        return column.toLowerCase(Locale.ROOT).endsWith("." + name);
    }
}
