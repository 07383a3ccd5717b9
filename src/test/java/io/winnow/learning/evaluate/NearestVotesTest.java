package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestVotesTest {

    private static final int SIZE = 90;
    private static final int DIMENSION = 6;
    private static final int CLASSES = 4;

    /** scikit-learn's KNeighborsClassifier, left out one by one: see golden/evaluate/nearest.py. */
    @ParameterizedTest
    @CsvSource({"1, 89, 3937", "2, 89, 3937", "5, 62, 2699", "8, 60, 2760"})
    void hitsWhatTheReferenceHits(int k, int hits, int places) {
        int[] rows = IntStream.range(0, SIZE).toArray();
        boolean[] right = NearestVotes.right(embeddings(SIZE), labels(rows), k, Progress.NONE);
        int[] hit = IntStream.range(0, SIZE).filter(i -> right[i]).toArray();
        assertThat(hit).hasSize(hits);
        assertThat(IntStream.of(hit).sum()).isEqualTo(places);
    }

    @Test
    void unlabeledRowsDoNotVote() {
        int[] few = {4, 40, 7, 80, 13, 60, 22};
        boolean[] among = NearestVotes.right(embeddings(SIZE), labels(few), 3, Progress.NONE);
        int[] own = IntStream.range(0, few.length).toArray();
        Labels alone = new Labels(own, labels(few).classes(), CLASSES);
        assertThat(among)
                .isEqualTo(
                        NearestVotes.right(embeddings(SIZE).gather(few), alone, 3, Progress.NONE));
    }

    @Test
    void aSingleLabelHasNoNeighbours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NearestVotes.right(embeddings(3), labels(new int[] {1}), 5, Progress.NONE));
    }

    @Test
    void stopsWhenTold() {
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException();
                };
        Assertions.assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(
                        () -> NearestVotes.right(embeddings(9), labels(new int[] {1, 2}), 5, stop));
    }

    private static Labels labels(int[] rows) {
        return new Labels(rows, IntStream.of(rows).map(NearestVotesTest::truth).toArray(), CLASSES);
    }

    private static int truth(int row) {
        return (7 * row * row + 3 * row) % CLASSES;
    }

    private static Embeddings embeddings(int n) {
        float[] values = new float[n * DIMENSION];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < DIMENSION; j++) {
                int place = (i * 31 + j * 17 + i * j * 13) % 23 - 11;
                values[i * DIMENSION + j] = place + (j == truth(i) ? 9 : 0);
            }
        }
        return Embeddings.of(values, n, DIMENSION);
    }
}
