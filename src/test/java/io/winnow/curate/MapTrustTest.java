package io.winnow.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.RandomMatrix;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapTrustTest {

    /**
     * By hand: the nearest on the map of the samples at 0, 1, 3, 7 are those of rank 2, 3, 2, 2,
     * and 1 − 2 · (1 + 2 + 1 + 1) / (4 · 1 · (2 · 4 − 3 · 1 − 1)) = .375.
     */
    @Test
    void countsHowFarAwayTheNeighboursOnTheMapWere() {
        Embeddings line = Embeddings.of(new float[] {0, 1, 3, 7}, 4, 1);
        Embeddings places = Embeddings.of(new float[] {0, 0, 5.5f, 0, 1, 0, 9, 0}, 4, 2);

        assertThat(MapTrust.of(line, places, 1, Progress.NONE)).contains(new MapTrust(.375, 1, 4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void largePoolsAreJudgedByTwoThousand(long seed) {
        Embeddings rows = RandomMatrix.gaussian(2_300, 2, seed);
        Embeddings noise = RandomMatrix.gaussian(2_300, 2, seed + 100);

        MapTrust same = MapTrust.of(rows, rows, seed, Progress.NONE).orElseThrow();
        MapTrust none = MapTrust.of(rows, noise, seed, Progress.NONE).orElseThrow();

        assertThat(same).isEqualTo(new MapTrust(1, 12, 2_000));
        assertThat(none.trustworthiness()).isCloseTo(.5, within(.02));
        assertThat(MapTrust.of(rows, noise, seed, Progress.NONE)).contains(none);
    }

    @Test
    void twoSamplesCannotBeConfused() {
        Embeddings two = RandomMatrix.gaussian(2, 2, 1);

        assertThat(MapTrust.of(two, two, 1, Progress.NONE)).isEmpty();
    }

    @Test
    void stopsWhenTold() {
        Embeddings rows = RandomMatrix.gaussian(20, 2, 1);
        Progress stop =
                (done, total, message) -> {
                    throw new CancellationException();
                };

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> MapTrust.of(rows, rows, 1, stop));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MapTrust(1.1, 12, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> new MapTrust(Double.NaN, 12, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> new MapTrust(.5, 12, 24));
    }
}
