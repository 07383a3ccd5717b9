package io.winnow.round;

import io.winnow.learning.Labels;
import java.util.Map;
import java.util.TreeMap;

/** Collects labels, then gives them in row order, so that equal labels make equal models. */
final class LabelsBuilder {

    private final Map<Integer, Integer> classOf = new TreeMap<>();

    void add(int row, int classOrdinal) {
        classOf.put(row, classOrdinal);
    }

    Labels build(int classCount) {
        return new Labels(
                classOf.keySet().stream().mapToInt(Integer::intValue).toArray(),
                classOf.values().stream().mapToInt(Integer::intValue).toArray(),
                classCount);
    }
}
