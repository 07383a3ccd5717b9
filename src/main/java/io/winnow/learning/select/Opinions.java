package io.winnow.learning.select;

import io.winnow.learning.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Answers of several annotators: annotator {@code annotators[i]} gave row {@code rows[i]} the class
 * {@code classes[i]}.
 *
 * @param rows a row for each answer, in any order
 * @param annotators from 0 on
 * @param classes from 0 to {@code classCount - 1}
 * @param classCount the number of classes C
 */
public record Opinions(int[] rows, int[] annotators, int[] classes, int classCount) {

    public Opinions {
        if (rows.length != annotators.length || rows.length != classes.length) {
            throw new IllegalArgumentException(
                    "%d rows, %d annotators and %d classes"
                            .formatted(rows.length, annotators.length, classes.length));
        }
        for (int i = 0; i < rows.length; i++) {
            Objects.checkIndex(classes[i], classCount);
            if (annotators[i] < 0) {
                throw new IllegalArgumentException("annotator " + annotators[i]);
            }
        }
    }

    /** The labels as answers of one annotator. */
    static Opinions of(Labels labels) {
        return new Opinions(
                labels.rows(), new int[labels.size()], labels.classes(), labels.classCount());
    }

    int size() {
        return rows.length;
    }

    /** How many answers each row has for each class, by row. */
    Map<Integer, int[]> tallies() {
        Map<Integer, int[]> tallies = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            tallies.computeIfAbsent(rows[i], row -> new int[classCount])[classes[i]]++;
        }
        return tallies;
    }
}
