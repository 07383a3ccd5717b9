package io.winnow.learning;

import java.util.stream.IntStream;

/**
 * One class for each of some rows.
 *
 * @param rows the labeled rows, each at most once
 * @param classes the class of each of those rows, from 0 to {@code classCount - 1}
 * @param classCount the number of classes C, at least 1
 */
public record Labels(int[] rows, int[] classes, int classCount) {

    public Labels {
        if (rows.length != classes.length) {
            throw new IllegalArgumentException(
                    rows.length + " rows, but " + classes.length + " classes");
        }
        if (classCount < 1) {
            throw new IllegalArgumentException("classCount is " + classCount);
        }
        for (int c : classes) {
            if (c < 0 || c >= classCount) {
                throw new IllegalArgumentException("class " + c + " of " + classCount);
            }
        }
        if (IntStream.of(rows).distinct().count() != rows.length) {
            throw new IllegalArgumentException("a row is labeled twice");
        }
    }

    /** No labels yet. */
    public static Labels none(int classCount) {
        return new Labels(new int[0], new int[0], classCount);
    }

    /** The number of labeled rows. */
    public int size() {
        return rows.length;
    }

    /** How many labels each class has, of length C. */
    public int[] perClass() {
        int[] counts = new int[classCount];
        for (int c : classes) {
            counts[c]++;
        }
        return counts;
    }

    /** The labels at these positions (not rows), in that order. */
    public Labels subset(int[] positions) {
        return new Labels(
                IntStream.of(positions).map(i -> rows[i]).toArray(),
                IntStream.of(positions).map(i -> classes[i]).toArray(),
                classCount);
    }
}
