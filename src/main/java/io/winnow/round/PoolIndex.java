package io.winnow.round;

import io.winnow.learning.Embeddings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What does not change while people label: the embeddings and which sample is which row.
 *
 * @param encoderId whose embeddings
 * @param embeddings n × d, one row per encoded sample, in sample order
 * @param sampleIds the sample of each row, of length n
 * @param keys a stable hash per row, of length n
 * @param goldRows the sealed rows, ascending
 * @param learningRows all other rows, ascending: what may be learned from
 * @param rowOf the row of each sample
 */
record PoolIndex(
        String encoderId,
        Embeddings embeddings,
        long[] sampleIds,
        long[] keys,
        int[] goldRows,
        int[] learningRows,
        Map<Long, Integer> rowOf) {

    /** Builds the index; samples that are not encoded yet are left out. */
    static PoolIndex of(
            String encoderId, Embeddings embeddings, long[] ids, long[] keys, int[] goldOrdinals) {
        int n = Math.min(embeddings.size(), ids.length);
        Map<Long, Integer> rowOf = HashMap.newHashMap(n);
        for (int row = 0; row < n; row++) {
            rowOf.put(ids[row], row);
        }
        int[] gold = IntStream.of(goldOrdinals).filter(row -> row < n).sorted().toArray();
        int[] learning =
                IntStream.range(0, n).filter(row -> Arrays.binarySearch(gold, row) < 0).toArray();
        Embeddings encoded = n == embeddings.size() ? embeddings : embeddings.gather(upTo(n));
        return new PoolIndex(
                encoderId,
                encoded,
                Arrays.copyOf(ids, n),
                Arrays.copyOf(keys, n),
                gold,
                learning,
                rowOf);
    }

    private static int[] upTo(int n) {
        return IntStream.range(0, n).toArray();
    }

    /** The number of encoded samples, n. */
    int size() {
        return sampleIds.length;
    }

    boolean isGold(int row) {
        return Arrays.binarySearch(goldRows, row) >= 0;
    }
}
