package io.winnow.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NeighborSearch;
import io.winnow.learning.math.RandomMatrix;
import io.winnow.project.ProjectDeleted;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class NeighborIndexesTest {

    private final Embeddings rows = RandomMatrix.gaussian(200, 8, 1);
    private final NeighborIndexes indexes = new NeighborIndexes(200 * 8 - 1);

    @Test
    void aSmallPoolNeedsNoIndex() {
        NeighborIndexes generous = new NeighborIndexes(200 * 8);

        assertThat(generous.isExact(rows)).isTrue();
        assertThat(generous.find(1, rows)).isPresent();
    }

    @Test
    void aLargePoolIsSearchedByTheIndexOfTheseVeryEmbeddings() {
        assertThat(indexes.isExact(rows)).isFalse();
        assertThat(indexes.find(1, rows)).isEmpty();

        indexes.build(1, rows, Progress.NONE);

        NeighborSearch search = indexes.find(1, rows).orElseThrow();
        Embeddings query = rows.gather(new int[] {42});
        assertThat(search.nearest(query, 1, Progress.NONE).neighbors()).containsExactly(42);
        assertThat(indexes.find(2, rows)).isEmpty();
        assertThat(indexes.find(1, RandomMatrix.gaussian(200, 8, 2))).isEmpty();
        assertThat(indexes.find(1, RandomMatrix.gaussian(201, 8, 1))).isEmpty();
    }

    @Test
    void whatIsThereIsNotBuiltAgain() {
        indexes.build(1, rows, Progress.NONE);
        NeighborSearch first = indexes.find(1, rows).orElseThrow();

        indexes.build(1, rows, Progress.NONE);

        assertThat(indexes.find(1, rows)).containsSame(first);
    }

    @Test
    void aBuildThatIsStoppedLeavesTheOneBefore() {
        indexes.build(1, rows, Progress.NONE);
        Embeddings grown = RandomMatrix.gaussian(300, 8, 1);
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException();
                };

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> indexes.build(1, grown, stop));

        assertThat(indexes.find(1, rows)).isPresent();
        assertThat(indexes.find(1, grown)).isEmpty();
    }

    @Test
    void theIndexGoesWithItsProject() {
        indexes.build(1, rows, Progress.NONE);
        indexes.build(2, rows, Progress.NONE);

        indexes.on(new ProjectDeleted(1));

        assertThat(indexes.find(1, rows)).isEmpty();
        assertThat(indexes.find(2, rows)).isPresent();
    }
}
