package io.winnow.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UniformDrawTest {

    private static final int[] ITEMS = IntStream.range(0, 10).map(i -> i * 7).toArray();

    @Test
    void drawsThatManyWithoutRepeatInOrder() {
        int[] drawn = UniformDraw.of(ITEMS, 6, new SplittableRandom(3));
        assertThat(ITEMS).contains(drawn);
        assertThat(drawn).hasSize(6).isSorted().doesNotHaveDuplicates();
        assertThat(UniformDraw.of(ITEMS, 10, new SplittableRandom(3))).isEqualTo(ITEMS);
    }

    @Test
    void everyItemIsEquallyLikely() {
        SplittableRandom random = new SplittableRandom(5);
        int[] times = new int[70];
        for (int i = 0; i < 20_000; i++) {
            IntStream.of(UniformDraw.of(ITEMS, 3, random)).forEach(item -> times[item]++);
        }
        // 6,000 expected each, standard deviation 65.
        assertThat(IntStream.of(ITEMS).map(item -> times[item]))
                .allMatch(n -> n > 5_740 && n < 6_260);
    }
}
