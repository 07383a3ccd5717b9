package io.winnow.simulate;

import io.winnow.learning.evaluate.Interval;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a {@link LabelErrorStudy} found.
 *
 * @param rows one per kind of noise, label count and seed
 */
public record LabelErrorTable(List<Row> rows) {

    /**
     * One list.
     *
     * @param accuracy cross-validated, on the labels as given
     * @param listed how many labels are listed
     * @param found how many of those are wrong
     * @param wrong how many labels are wrong
     */
    public record Row(
            LabelErrorStudy.Noise noise,
            int labels,
            long seed,
            double accuracy,
            int listed,
            int found,
            int wrong) {}

    public LabelErrorTable {
        rows = List.copyOf(rows);
    }

    /** Means over seeds. */
    public static double mean(List<Row> of, ToDoubleFunction<Row> figure) {
        return of.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    /** The share of listed labels that are wrong, of each list that is not empty. */
    public static double[] precisions(List<Row> of) {
        return of.stream()
                .filter(row -> row.listed() > 0)
                .mapToDouble(row -> (double) row.found() / row.listed())
                .toArray();
    }

    /** The share of wrong labels that are listed, wherever there are any. */
    public static double[] recalls(List<Row> of) {
        return of.stream()
                .filter(row -> row.wrong() > 0)
                .mapToDouble(row -> (double) row.found() / row.wrong())
                .toArray();
    }

    /** The mean of shares with its interval over seeds; empty of none. */
    public static Optional<Interval> over(double[] shares) {
        return shares.length == 0 ? Optional.empty() : Optional.of(SeedInterval.of(shares));
    }

    /** The lists of one kind of noise and one label count, one per seed. */
    public List<Row> of(LabelErrorStudy.Noise noise, int labels) {
        return rows.stream()
                .filter(row -> row.noise().equals(noise) && row.labels() == labels)
                .toList();
    }
}
