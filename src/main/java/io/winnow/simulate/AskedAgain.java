package io.winnow.simulate;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Which answered samples another person can be asked about. */
final class AskedAgain {

    private AskedAgain() {}

    /**
     * The rows whose answers are all known, fewer than there are people, and that were not drawn at
     * random: as in a project, the random slice is left as it is.
     *
     * @param asked the rows in the order they were asked, each as often as it was
     * @param heard how many of those answers, the first ones, are known
     * @param most how many people can be asked about one sample
     */
    static int[] rows(int[] asked, int heard, int most, BitSet slice) {
        Map<Integer, Integer> times = new HashMap<>();
        IntStream.of(asked).forEach(row -> times.merge(row, 1, Integer::sum));
        IntStream.of(asked).skip(heard).forEach(row -> times.put(row, most));
        return IntStream.of(asked)
                .distinct()
                .filter(row -> times.getOrDefault(row, most) < most && !slice.get(row))
                .toArray();
    }
}
