package io.winnow.learning.math;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import org.junit.jupiter.api.Test;

class CellSearchTest extends NeighborSearchContract {

    @Override
    NeighborSearch over(Embeddings rows, long seed) {
        return NeighborSearch.approximate(rows, 12, seed, Progress.NONE);
    }

    @Override
    double recall() {
        return .95;
    }

    @Test
    void refusesAnEmptyPoolAndNoProbes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> over(RandomMatrix.gaussian(0, 4, 1), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NeighborSearch.approximate(
                                RandomMatrix.gaussian(9, 4, 1), 0, 1, Progress.NONE));
    }
}
