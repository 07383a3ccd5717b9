package io.winnow.label;

import io.winnow.sample.SampleKey;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table of predictions mean what.
 *
 * @param key the column that names the sample
 * @param identifies what that column holds
 * @param label the column with the class, or (JSONL) with an object of probabilities by class; null
 *     where each class has a column of probabilities, called like it or {@code p_} and its name
 * @param confidence the column that says how sure the class is, from 0 to 1; null if there is none
 */
public record PredictionColumns(
        String key, SampleKey identifies, @Nullable String label, @Nullable String confidence) {

    private static final List<String> KEYS =
            List.of(
                    "sample",
                    "sample_id",
                    "content_hash",
                    "hash",
                    "sha256",
                    "name",
                    "path",
                    "file",
                    "filename",
                    "image",
                    "id",
                    "key",
                    "text");

    private static final List<String> LABELS =
            List.of(
                    "predicted",
                    "prediction",
                    "predicted_label",
                    "pred",
                    "class",
                    "label",
                    "category",
                    "answer",
                    "output",
                    "posterior",
                    "probabilities");

    private static final List<String> CONFIDENCES =
            List.of("confidence", "probability", "prob", "score", "p");

    public PredictionColumns {
        if (key.isBlank()) {
            throw new IllegalArgumentException("Say which column names the sample.");
        }
        if (key.equals(label)) {
            throw new IllegalArgumentException(
                    "The column \"" + key + "\" cannot name the sample and the class.");
        }
        if (label == null && confidence != null) {
            throw new IllegalArgumentException(
                    "A column of confidence goes with a column of classes only.");
        }
    }

    /** Those that look most like it, by their names. */
    static PredictionColumns guess(List<String> columns, Set<String> classes) {
        String key = named(columns, KEYS).orElse(columns.getFirst());
        String found = named(columns, LABELS).orElse(null);
        boolean perClass =
                found == null && columns.stream().filter(c -> isOf(c, classes)).count() >= 2;
        String label =
                found != null || perClass
                        ? found
                        : columns.stream().filter(c -> !c.equals(key)).findFirst().orElse(null);
        String confidence = label == null ? null : named(columns, CONFIDENCES).orElse(null);
        return new PredictionColumns(key, SampleKey.guess(key), label, confidence);
    }

    /** The class whose probabilities a column holds, in lower case. */
    static String classOf(String column, Set<String> classes) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        return !classes.contains(name) && name.startsWith("p_") ? name.substring(2) : name;
    }

    private static boolean isOf(String column, Set<String> classes) {
        return classes.contains(classOf(column, classes));
    }

    private static Optional<String> named(Collection<String> columns, List<String> names) {
        return names.stream()
                .flatMap(name -> columns.stream().filter(c -> c.equalsIgnoreCase(name)))
                .findFirst();
    }
}
