package io.winnow.learning.represent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Term weights: (1 + ln tf) · idf with idf = ln((1 + n) / (1 + df)) + 1, each row of length 1
 * (Salton &amp; Buckley 1988, with the smoothed idf of later practice). Terms that stand in one
 * text only, or in more than half of them, are left out, unless that leaves none; of the others the
 * most frequent stay.
 */
final class TfIdf {

    private static final int LEAST_TEXTS = 2;
    private static final double MOST_SHARE = .5;
    private static final int FEW_TEXTS = 20;

    private final List<String> terms;
    private final float[] idf;
    private final Map<String, Integer> columnOf = new HashMap<>();

    TfIdf(List<String> terms, float[] idf) {
        if (terms.size() != idf.length) {
            throw new IllegalArgumentException(terms.size() + " terms, " + idf.length + " weights");
        }
        this.terms = List.copyOf(terms);
        this.idf = idf.clone();
        for (int i = 0; i < terms.size(); i++) {
            columnOf.put(terms.get(i), i);
        }
    }

    /**
     * Learns the terms of {@code texts}.
     *
     * @param most how many terms to keep
     */
    static TfIdf fit(List<String> texts, int most) {
        Map<String, Integer> found = holding(texts);
        int n = texts.size();
        List<String> kept =
                n < FEW_TEXTS ? List.of() : kept(found, LEAST_TEXTS, MOST_SHARE * n, most);
        if (kept.isEmpty()) {
            kept = kept(found, 1, n, most);
        }
        float[] idf = new float[kept.size()];
        for (int i = 0; i < idf.length; i++) {
            int holding = found.getOrDefault(kept.get(i), 0);
            idf[i] = (float) (Math.log((1.0 + n) / (1.0 + holding)) + 1);
        }
        return new TfIdf(kept, idf);
    }

    /** In how many texts each term stands. */
    private static Map<String, Integer> holding(List<String> texts) {
        Map<String, Integer> holding = new HashMap<>();
        for (String text : texts) {
            Set<String> seen = new HashSet<>();
            Terms.of(text, seen::add);
            seen.forEach(term -> holding.merge(term, 1, Integer::sum));
        }
        return holding;
    }

    private static List<String> kept(
            Map<String, Integer> holding, int least, double most, int count) {
        return holding.entrySet().stream()
                .filter(e -> e.getValue() >= least && e.getValue() <= most)
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(Map.Entry::getKey)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The terms, by column. */
    List<String> terms() {
        return terms;
    }

    float[] idf() {
        return idf.clone();
    }

    /** The weights of the terms of each text: one row per text, of length 1 or empty. */
    SparseRows weigh(List<String> texts) {
        List<int[]> columns = new ArrayList<>(texts.size());
        List<float[]> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            Map<Integer, Integer> counts = new TreeMap<>();
            Terms.of(
                    text,
                    term -> {
                        Integer column = columnOf.get(term);
                        if (column != null) {
                            counts.merge(column, 1, Integer::sum);
                        }
                    });
            columns.add(counts.keySet().stream().mapToInt(Integer::intValue).toArray());
            values.add(weights(counts));
        }
        return SparseRows.of(columns, values, terms.size());
    }

    private float[] weights(Map<Integer, Integer> counts) {
        float[] weights = new float[counts.size()];
        double square = 0;
        int i = 0;
        for (var entry : counts.entrySet()) {
            double weight = (1 + Math.log(entry.getValue())) * idf[entry.getKey()];
            weights[i++] = (float) weight;
            square += weight * weight;
        }
        float factor = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int j = 0; j < weights.length; j++) {
            weights[j] *= factor;
        }
        return weights;
    }
}
