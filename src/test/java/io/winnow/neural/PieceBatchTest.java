package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PieceBatchTest {

    private static final int ROOM = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyTextWithPiecesIsInOneBatchThatIsNoLargerThanItMayBe(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<long[]> texts =
                IntStream.range(0, 200)
                        .mapToObj(i -> random.longs(random.nextInt(130), 1, 999).toArray())
                        .toList();
        List<PieceBatch> batches = PieceBatch.of(texts, ROOM);
        assertThat(batches.stream().flatMap(batch -> batch.texts().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 200)
                                .filter(i -> texts.get(i).length > 0)
                                .boxed()
                                .toList());
        for (PieceBatch batch : batches) {
            assertThat(batch.size() == 1 || batch.size() * batch.longest() <= ROOM).isTrue();
            for (int i = 0; i < batch.size(); i++) {
                assertThat(batch.pieces().get(i)).isSameAs(texts.get(batch.texts().get(i)));
            }
        }
    }

    @Test
    void shorterTextsArePadded() {
        PieceBatch batch =
                PieceBatch.of(List.of(new long[] {5, 6, 7}, new long[] {8}), 6).getFirst();
        assertThat(batch.texts()).containsExactly(1, 0);
        assertThat(batch.ids()).containsExactly(8, 0, 0, 5, 6, 7);
        assertThat(batch.mask()).containsExactly(1, 0, 0, 1, 1, 1);
    }

    @Test
    void nothingMakesNoBatch() {
        assertThat(PieceBatch.of(List.of(), ROOM)).isEmpty();
        assertThat(PieceBatch.of(List.of(new long[0]), ROOM)).isEmpty();
    }
}
