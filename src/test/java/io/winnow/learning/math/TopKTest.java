package io.winnow.learning.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopKTest {

    @Test
    void largestFirst() {
        double[] scores = {.1, .9, .5, .7, 0};
        long[] keys = new long[5];

        assertThat(TopK.largest(scores, keys, 3, 1)).containsExactly(1, 3, 2);
        assertThat(TopK.largest(scores, keys, 9, 1)).hasSize(5);
        assertThat(TopK.largest(scores, keys, 0, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tiesFollowTheKeysNotThePositions(long seed) {
        int n = 50;
        long[] keys = LongStream.range(0, n).toArray();
        long[] reversed = LongStream.range(0, n).map(i -> n - 1 - i).toArray();

        int[] forward = TopK.largest(new double[n], keys, 10, seed);
        int[] backward = TopK.largest(new double[n], reversed, 10, seed);

        assertThat(IntStream.of(backward).map(i -> n - 1 - i).toArray()).containsExactly(forward);
        assertThat(forward).isNotEqualTo(TopK.largest(new double[n], keys, 10, seed + 99));
    }

    @Test
    void namesAScoreThatIsNaN() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TopK.largest(new double[] {1, Double.NaN}, new long[2], 1, 1))
                .withMessageContaining("score 1");
    }
}
