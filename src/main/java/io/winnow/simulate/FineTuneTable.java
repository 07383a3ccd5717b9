package io.winnow.simulate;

import io.winnow.learning.evaluate.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a {@link FineTuneStudy} found.
 *
 * @param rows one per method, label count and seed
 */
public record FineTuneTable(List<Row> rows) {

    /** The name of the linear head on the encoder as it was. */
    static final String PROBE = "linear probe";

    /**
     * One measurement.
     *
     * @param accuracy on the test set
     * @param seconds that the training took, on the clock
     */
    public record Row(String method, int labels, int seed, double accuracy, double seconds) {

        private boolean isFirst() {
            return seed == 1;
        }
    }

    public FineTuneTable {
        rows = List.copyOf(rows);
    }

    /** The accuracy of a method at a label count, over seeds. */
    public Interval accuracy(String method, int labels) {
        return of(method, labels, Row::accuracy);
    }

    /** What a method gains on the probe of the same seed and labels. */
    public Interval gain(String method, int labels) {
        return of(method, labels, row -> row.accuracy() - probe(row));
    }

    private double probe(Row of) {
        return rows.stream()
                .filter(row ->
                        row.method().equals(PROBE)
                                && row.labels() == of.labels()
                                && row.seed() == of.seed())
                .mapToDouble(Row::accuracy)
                .findFirst()
                .orElseThrow();
    }

    private Interval of(String method, int labels, ToDoubleFunction<Row> figure) {
        return SeedInterval.of(
                rows.stream()
                        .filter(row -> row.method().equals(method) && row.labels() == labels)
                        .mapToDouble(figure)
                        .toArray());
    }

    /** As text, in percent: accuracy, gain on the probe, and the mean time of a training. */
    public String words() {
        StringBuilder text = new StringBuilder();
        text.append(
                "%-14s%8s%16s%18s%10s%n"
                        .formatted("method", "labels", "accuracy %", "over the probe", "seconds"));
        rows.stream()
                .filter(Row::isFirst)
                .sorted(Comparator.comparingInt(Row::labels))
                .forEach(row -> text.append(line(row.method(), row.labels())));
        return text.toString();
    }

    private String line(String method, int labels) {
        Interval accuracy = accuracy(method, labels);
        Interval gain = gain(method, labels);
        return String.format(
                Locale.ROOT,
                "%-14s%8d%10.1f ±%4.1f%12.1f ±%4.1f%10.0f%n",
                method,
                labels,
                100 * accuracy.estimate(),
                100 * accuracy.margin(),
                100 * gain.estimate(),
                100 * gain.margin(),
                of(method, labels, Row::seconds).estimate());
    }
}
