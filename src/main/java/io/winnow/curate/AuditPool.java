package io.winnow.curate;

import io.winnow.sample.source.CellSink;
import io.winnow.sample.source.ImportLimits;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.SourceUnusable;
import io.winnow.sample.source.TableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an audit may draw from: the rows of a table of predictions, as {@code predict} and {@code
 * export} write them or any other model does. Rows that people or an import labeled are left out,
 * where a column {@code provenance} says so: a model may have learned from them.
 *
 * @param names of each sample
 * @param predicted the class that the model says, of each sample
 * @param suspicion 1 − its probability, of each sample
 */
record AuditPool(List<String> names, List<String> predicted, double[] suspicion) {

    static final String NAME = "name";
    static final String PREDICTED = "predicted";
    static final String CONFIDENCE = "confidence";
    private static final String PROVENANCE = "provenance";

    AuditPool {
        names = List.copyOf(names);
        predicted = List.copyOf(predicted);
    }

    /** Takes the rows that count; {@code row} from 0. */
    @FunctionalInterface
    interface Sink {

        void row(int row, Map<String, String> cells);
    }

    /**
     * Reads a table.
     *
     * @param rejected told each row that cannot be used, and why
     * @throws IOException if it cannot be read, lacks a column or has no row
     */
    static AuditPool read(Path table, Consumer<Rejection> rejected) throws IOException {
        List<String> names = new ArrayList<>();
        List<String> predicted = new ArrayList<>();
        List<Double> suspicion = new ArrayList<>();
        Map<String, String> classes = new HashMap<>();
        each(
                table,
                (row, cells) -> {
                    names.add(cells.getOrDefault(NAME, ""));
                    String said = cells.getOrDefault(PREDICTED, "");
                    predicted.add(classes.computeIfAbsent(said, name -> name));
                    suspicion.add(1 - probability(cells));
                },
                rejected);
        if (names.isEmpty()) {
            throw new SourceUnusable("No row of " + table + " can be drawn.");
        }
        return new AuditPool(
                names, predicted, suspicion.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Reads the rows that count once more. */
    static void each(Path table, Sink sink, Consumer<Rejection> rejected) throws IOException {
        new TableFile(table, ImportLimits.defaults()).read(new Rows(table, sink, rejected));
    }

    /** Whether that draw's sample stands where it says. */
    boolean has(AuditSheet.Draw draw) {
        return draw.row() < names.size()
                && names.get(draw.row()).strip().equals(draw.name().strip());
    }

    /** Whether the model says something else than the person. */
    boolean isWrong(AuditSheet.Draw draw) {
        return !draw.label().equals(predicted.get(draw.row()).strip());
    }

    private static double probability(Map<String, String> cells) {
        return AuditNumbers.parse(cells.getOrDefault(CONFIDENCE, ""));
    }

    private record Rows(Path table, Sink sink, Consumer<Rejection> told, int[] next)
            implements CellSink {

        Rows(Path table, Sink sink, Consumer<Rejection> told) {
            this(table, sink, told, new int[1]);
        }

        @Override
        public void header(List<String> columns) throws SourceUnusable {
            for (String wanted : List.of(NAME, PREDICTED, CONFIDENCE)) {
                if (!columns.contains(wanted)) {
                    throw SourceUnusable.missing(wanted, table.toString(), columns);
                }
            }
        }

        @Override
        public boolean cells(long line, Map<String, Object> cells) {
            Map<String, String> texts = new LinkedHashMap<>();
            cells.forEach((column, cell) -> texts.put(column, Objects.toString(cell, "")));
            String reason = reason(texts);
            if (reason != null) {
                return reject(line, texts.getOrDefault(NAME, ""), reason);
            }
            String provenance = texts.getOrDefault(PROVENANCE, "");
            if (provenance.isEmpty() || provenance.equals(PREDICTED)) {
                sink.row(next[0]++, texts);
            }
            return true;
        }

        @Override
        public boolean reject(long line, String file, String reason) {
            told.accept(new Rejection(line, file, reason));
            return true;
        }

        private static @Nullable String reason(Map<String, String> cells) {
            if (cells.getOrDefault(PREDICTED, "").isBlank()) {
                return "nothing is predicted";
            }
            double p = probability(cells);
            return p >= 0 && p <= 1
                    ? null
                    : "the confidence is \"%s\", not from 0 to 1"
                            .formatted(cells.getOrDefault(CONFIDENCE, ""));
        }
    }
}
