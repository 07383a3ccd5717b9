package io.winnow.label;

import io.winnow.sample.SampleKeys;
import io.winnow.sample.UnknownKey;
import io.winnow.sample.source.CellSink;
import io.winnow.sample.source.SourceUnusable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Turns the cells of a table into votes: one per sample, the first that names it. */
final class PredictedRows implements CellSink {

    private static final int SHOWN = 60;

    private final String file;
    private final PredictionColumns columns;
    private final SampleKeys.Named samples;
    private final PredictedClass predicted;
    private final BitSet silent;
    private final Predicate<PredictedRow> sink;
    private final Map<Integer, Long> lineOf = new HashMap<>();
    private boolean begun;

    /**
     * @param silent ordinals of samples on which nothing is said
     * @param sink takes each row and says whether it wants more
     */
    PredictedRows(
            String file,
            PredictionColumns columns,
            SampleKeys.Named samples,
            PredictedClass predicted,
            BitSet silent,
            Predicate<PredictedRow> sink) {
        this.file = file;
        this.columns = columns;
        this.samples = samples;
        this.predicted = predicted;
        this.silent = silent;
        this.sink = sink;
    }

    @Override
    public void header(List<String> found) throws SourceUnusable {
        begun = true;
        for (String wanted :
                Stream.of(columns.key(), columns.label(), columns.confidence())
                        .filter(Objects::nonNull)
                        .toList()) {
            if (!found.contains(wanted)) {
                throw SourceUnusable.missing(wanted, file, found);
            }
        }
        if (!predicted.canRead(found)) {
            throw new SourceUnusable(
                    "%s has no column called like a class of this project. Its columns are: %s."
                            .formatted(file, String.join(", ", found)));
        }
    }

    @Override
    public boolean cells(long line, Map<String, Object> cells) throws SourceUnusable {
        if (!begun) {
            header(List.copyOf(cells.keySet()));
        }
        return sink.test(read(line, cells));
    }

    @Override
    public boolean reject(long line, String start, String reason) {
        return sink.test(PredictedRow.bad(line, start, reason));
    }

    private PredictedRow read(long line, Map<String, Object> cells) {
        Object cell = cells.get(columns.key());
        String key = cell == null ? "" : cell.toString().strip();
        String shown = key.length() <= SHOWN ? key : key.substring(0, SHOWN - 1) + "…";
        if (key.isEmpty()) {
            return PredictedRow.bad(line, "", "no sample is named (" + columns.key() + ")");
        }
        try {
            int ordinal = samples.ordinal(key);
            Long classId = predicted.of(cells);
            Long first = lineOf.putIfAbsent(ordinal, line);
            return first != null
                    ? PredictedRow.bad(
                            line, shown, "the same sample as line " + first + ", which was kept")
                    : new PredictedRow(
                            line, shown, ordinal, silent.get(ordinal) ? null : classId, null);
        } catch (UnknownKey | PredictedClass.Unreadable e) {
            return PredictedRow.bad(line, shown, String.valueOf(e.getMessage()));
        }
    }
}
