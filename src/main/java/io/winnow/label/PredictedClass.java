package io.winnow.label;

import io.winnow.project.ClassView;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the class that a row of cells predicts. */
final class PredictedClass {

    /** Rounded probabilities may sum to a little more than 1. */
    private static final double MOST_SUM = 1.02;

    private final PredictionColumns columns;
    private final double threshold;
    private final Map<String, Long> idOf = new HashMap<>();

    PredictedClass(PredictionColumns columns, double threshold, List<ClassView> classes) {
        this.columns = columns;
        this.threshold = threshold;
        classes.forEach(c -> idOf.put(key(c.name()), c.id()));
    }

    /** A cell that cannot be read; the message says why. */
    static final class Unreadable extends Exception {
        Unreadable(String reason) {
            super(reason);
        }
    }

    /**
     * The class, or null where it abstains: no class is named, it is not sure enough, or two
     * classes are equally likely.
     *
     * @throws Unreadable if the class is unknown or a number is none
     */
    @Nullable Long of(Map<String, Object> cells) throws Unreadable {
        if (columns.label() == null) {
            return likeliest(columnsOfClasses(cells));
        }
        Object label = cells.get(columns.label());
        if (label instanceof Map<?, ?> probabilities) {
            return likeliest(probabilities);
        }
        if (label instanceof Iterable) {
            throw new Unreadable("the class is not one name");
        }
        Long named = label == null || isBlank(label) ? null : Long.valueOf(idOf(label.toString()));
        return named == null || !isSure(cells) ? null : named;
    }

    private boolean isSure(Map<String, Object> cells) throws Unreadable {
        String column = columns.confidence();
        Object confidence = column == null ? null : cells.get(column);
        return column == null || probability(column, confidence) >= threshold;
    }

    private long idOf(String name) throws Unreadable {
        Long id = idOf.get(key(name));
        if (id == null) {
            throw new Unreadable("unknown class \"" + name.strip() + "\"");
        }
        return id;
    }

    private Map<String, Object> columnsOfClasses(Map<String, Object> cells) {
        Map<String, Object> byClass = new LinkedHashMap<>();
        cells.forEach((column, cell) -> {
            String name = PredictionColumns.classOf(column, idOf.keySet());
            if (idOf.containsKey(name)) {
                byClass.put(name, cell);
            }
        });
        return byClass;
    }

    /** Whether a row has what a class can be read from. */
    boolean canRead(Collection<String> header) {
        return columns.label() != null
                || header.stream()
                        .map(column -> PredictionColumns.classOf(column, idOf.keySet()))
                        .anyMatch(idOf::containsKey);
    }

    private @Nullable Long likeliest(Map<?, ?> probabilities) throws Unreadable {
        if (probabilities.values().stream().allMatch(PredictedClass::isBlank)) {
            return null;
        }
        Long best = null;
        double most = 0;
        double sum = 0;
        for (Map.Entry<?, ?> entry : probabilities.entrySet()) {
            String name = String.valueOf(entry.getKey());
            double p = probability(name, entry.getValue());
            long id = idOf(name);
            best = p > most ? Long.valueOf(id) : p == most ? null : best;
            most = Math.max(most, p);
            sum += p;
        }
        if (sum > MOST_SUM) {
            throw new Unreadable("the probabilities sum to %.3f".formatted(sum));
        }
        return most >= threshold ? best : null;
    }

    private static boolean isBlank(@Nullable Object cell) {
        return cell == null || cell.toString().isBlank();
    }

    private static double probability(String column, @Nullable Object cell) throws Unreadable {
        String written = cell == null ? "" : cell.toString().strip();
        try {
            double p = Double.parseDouble(written);
            if (p >= 0 && p <= 1) {
                return p;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number that is out of range.
        }
        throw new Unreadable(
                "\"%s\" is no probability from 0 to 1 (%s)".formatted(clipped(written), column));
    }

    private static String clipped(String cell) {
        return cell.length() <= 60 ? cell : cell.substring(0, 59) + "…";
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
