package io.winnow.round;

import io.winnow.label.SampleLabel;
import io.winnow.learning.Labels;
import io.winnow.project.ClassView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The pool with the labels of one moment.
 *
 * @param index what does not change
 * @param labels the labels on rows that may be learned from
 * @param gold the truth known of sealed rows
 */
record PoolSnapshot(PoolIndex index, Labels labels, Labels gold) {

    /** The same before these samples were labeled. */
    PoolSnapshot without(Set<Long> samples) {
        int[] others =
                IntStream.range(0, labels.size())
                        .filter(i -> !samples.contains(index.sampleIds()[labels.rows()[i]]))
                        .toArray();
        return others.length == labels.size()
                ? this
                : new PoolSnapshot(index, labels.subset(others), gold);
    }

    static PoolSnapshot of(
            PoolIndex index, List<ClassView> classes, Collection<SampleLabel> consensus) {
        Map<Long, Integer> ordinalOf = new HashMap<>();
        classes.forEach(c -> ordinalOf.put(c.id(), c.ordinal()));
        LabelsBuilder pool = new LabelsBuilder();
        LabelsBuilder gold = new LabelsBuilder();
        for (SampleLabel label : consensus) {
            Integer row = index.rowOf().get(label.sampleId());
            Integer ordinal = ordinalOf.get(label.classId());
            if (row != null && ordinal != null) {
                (index.isGold(row) ? gold : pool).add(row, ordinal);
            }
        }
        int classCount = Math.max(1, classes.size());
        return new PoolSnapshot(index, pool.build(classCount), gold.build(classCount));
    }
}
