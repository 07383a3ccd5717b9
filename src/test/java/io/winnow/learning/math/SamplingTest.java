package io.winnow.learning.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingTest {

    @Test
    void everyNumberIsDrawnEquallyOften() {
        int[] drawn = new int[10];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            for (int each : Sampling.draw(10, 3, random)) {
                drawn[each]++;
            }
        }

        // The standard deviation of each count is 65.
        for (int count : drawn) {
            assertThat(count).isCloseTo(6000, within(300));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void drawsDistinctElements(long seed) {
        int[] from = {5, 8, 13, 21};

        assertThat(Sampling.draw(from, 4, new SplittableRandom(seed)))
                .containsExactlyInAnyOrder(from);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sampling.draw(from, 5, new SplittableRandom(seed)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void foldsAreEvenOverAllAndWithinEachClass(long seed) {
        int[] classes =
                IntStream.range(0, 103)
                        .map(i -> i < 60 ? 0 : i < 90 ? 1 : i < 102 ? 2 : 3)
                        .toArray();

        int[] fold = Sampling.stratifiedFolds(classes, 5, new SplittableRandom(seed));

        for (int c = -1; c < 4; c++) {
            int wanted = c;
            int[] sizes = new int[5];
            IntStream.range(0, classes.length)
                    .filter(i -> wanted < 0 || classes[i] == wanted)
                    .forEach(i -> sizes[fold[i]]++);
            assertThat(IntStream.of(sizes).max().getAsInt() - IntStream.of(sizes).min().getAsInt())
                    .isLessThanOrEqualTo(1);
        }
    }
}
