package io.winnow.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts of like length that a network takes in one run, padded to the longest.
 *
 * @param texts their places in the list they come from
 * @param pieces of each
 * @param longest how many pieces the longest has
 */
record PieceBatch(List<Integer> texts, List<long[]> pieces, int longest) {

    /**
     * Batches of all texts, by length.
     *
     * @param texts the pieces of each text; those without any are left out
     * @param room for how many pieces a batch has, padding included; one text fits always
     */
    static List<PieceBatch> of(List<long[]> texts, int room) {
        List<Integer> order =
                IntStream.range(0, texts.size())
                        .boxed()
                        .filter(i -> texts.get(i).length > 0)
                        .sorted(Comparator.comparingInt(i -> texts.get(i).length))
                        .toList();
        List<PieceBatch> batches = new ArrayList<>();
        for (int from = 0, to = 1; from < order.size(); from = to++) {
            while (to < order.size() && (to - from + 1) * texts.get(order.get(to)).length <= room) {
                to++;
            }
            List<Integer> some = order.subList(from, to);
            batches.add(
                    new PieceBatch(
                            some,
                            some.stream().map(texts::get).toList(),
                            texts.get(some.getLast()).length));
        }
        return batches;
    }

    int size() {
        return texts.size();
    }

    /** The pieces, texts × longest, followed by zeros. */
    long[] ids() {
        long[] ids = new long[size() * longest];
        for (int i = 0; i < size(); i++) {
            System.arraycopy(pieces.get(i), 0, ids, i * longest, pieces.get(i).length);
        }
        return ids;
    }

    /** Ones where {@link #ids} has pieces, zeros where it has padding. */
    long[] mask() {
        long[] mask = new long[size() * longest];
        for (int i = 0; i < size(); i++) {
            Arrays.fill(mask, i * longest, i * longest + pieces.get(i).length, 1);
        }
        return mask;
    }
}
