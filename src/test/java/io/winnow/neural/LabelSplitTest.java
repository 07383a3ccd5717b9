package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Labels;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSplitTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFifthOfEachClassIsHeldOut(long seed) {
        LabelSplit split = LabelSplit.of(labels(100), seed);

        assertThat(split.train().perClass()).containsExactly(64, 16, 0);
        assertThat(split.heldOut().perClass()).containsExactly(16, 4, 0);
        assertThat(split.train().rows()).doesNotContain(split.heldOut().rows());
        assertThat(split.unlabeled(1_000)).hasSize(980).doesNotContain(split.heldOut().rows());
        assertThat(LabelSplit.of(labels(100), seed).heldOut().rows())
                .containsExactly(split.heldOut().rows());
    }

    @Test
    void ofFewLabelsNoneIsHeldOut() {
        LabelSplit split = LabelSplit.of(labels(LabelSplit.ENOUGH - 1), 1);
        assertThat(split.train().size()).isEqualTo(LabelSplit.ENOUGH - 1);
        assertThat(split.heldOut().size()).isZero();
        assertThat(split.unlabeled(3)).containsExactly(0, 1, 2);
    }

    @Test
    void aClassOfOneLabelIsLearnedFrom() {
        int[] classes = new int[80];
        classes[7] = 1;
        Labels labels = new Labels(IntStream.range(0, 80).toArray(), classes, 2);
        assertThat(LabelSplit.of(labels, 5).train().perClass()[1]).isEqualTo(1);
    }

    /** Four of five are of the first class; the third has none. */
    private static Labels labels(int count) {
        int[] rows = IntStream.range(0, count).map(i -> 3 * i).toArray();
        int[] classes = IntStream.range(0, count).map(i -> i % 5 == 4 ? 1 : 0).toArray();
        return new Labels(rows, classes, 3);
    }
}
