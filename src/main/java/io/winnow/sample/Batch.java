package io.winnow.sample;

import io.winnow.sample.source.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts some rows of one import into new samples, arrivals seen before, and duplicates. */
final class Batch {

    final List<NewSample> fresh = new ArrayList<>();
    final Map<String, Long> adopted = new HashMap<>();
    final List<Rejection> rejections;
    private final long importId;
    private final Map<String, Arrival> known;
    private long read;
    private long added;
    private long duplicates;
    private long labeled;

    /**
     * @param known what the project has of these rows' contents, by hash; added to
     */
    Batch(long importId, Map<String, Arrival> known, List<Rejection> rejections) {
        this.importId = importId;
        this.known = known;
        this.rejections = new ArrayList<>(rejections);
        this.read = rejections.size();
    }

    void add(NewSample sample) {
        read++;
        Arrival before = known.get(sample.contentHash());
        if (before == null) {
            fresh.add(sample);
            known.put(sample.contentHash(), arrival(sample));
            arrived(sample);
        } else if (before.importId() == importId && before.importRow() == sample.row()) {
            arrived(sample);
        } else {
            merge(before, sample);
        }
    }

    Tally tally() {
        return new Tally(read, added, duplicates, labeled, rejections.size());
    }

    private void arrived(NewSample sample) {
        added++;
        labeled += sample.classId() == null ? 0 : 1;
    }

    /** A duplicate may bring the label that the first one lacked. */
    private void merge(Arrival before, NewSample sample) {
        Long classId = sample.classId();
        Long kept = before.importedClassId();
        if (classId != null && kept == null) {
            adopted.put(sample.contentHash(), classId);
            known.put(
                    sample.contentHash(),
                    new Arrival(
                            sample.contentHash(), before.importId(), before.importRow(), classId));
        } else if (classId != null && !classId.equals(kept)) {
            rejections.add(
                    new Rejection(
                            sample.row(),
                            sample.name(),
                            "the same content came before with another label, which was kept"));
            return;
        }
        duplicates++;
    }

    private Arrival arrival(NewSample sample) {
        return new Arrival(sample.contentHash(), importId, sample.row(), sample.classId());
    }
}
