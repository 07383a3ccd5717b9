package io.winnow.sample;

import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.RowSink;
import io.winnow.sample.source.SampleSource;
import io.winnow.sample.source.SourceRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads the labels of gold samples, and of no others, from a source that knows them all. */
final class GoldTruth implements RowSink {

    private final Map<Long, Long> sampleByRow;
    private final Map<Long, String> labelBySample = new HashMap<>();

    private GoldTruth(Map<Long, Long> sampleByRow) {
        this.sampleByRow = sampleByRow;
    }

    /**
     * The class of each gold sample, by its id.
     *
     * @param sampleByRow the gold samples by their rows in {@code source}
     */
    static Map<Long, Long> read(
            SampleSource source, Map<Long, Long> sampleByRow, ClassNames classes)
            throws IOException {
        GoldTruth truth = new GoldTruth(sampleByRow);
        source.read(truth);
        Map<Long, Long> classBySample = new HashMap<>();
        for (var entry : truth.labelBySample.entrySet()) {
            classBySample.put(entry.getKey(), classes.idOf(entry.getValue()));
        }
        return classBySample;
    }

    @Override
    public boolean row(SourceRow row) {
        Long sample = sampleByRow.get(row.position());
        String label = row.label();
        if (sample != null && label != null) {
            labelBySample.put(sample, label);
        }
        return true;
    }

    @Override
    public boolean rejected(Rejection rejection) {
        return true;
    }
}
