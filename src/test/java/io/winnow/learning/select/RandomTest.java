package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Pool;
import org.junit.jupiter.api.Test;

class RandomTest extends QueryStrategyContract {

    @Override
    QueryStrategy strategy() {
        return new Random();
    }

    @Override
    boolean seesEmbeddings() {
        return false;
    }

    @Test
    void drawsEveryCandidateEquallyOften() {
        Pool pool = Pools.cold(1);
        int[] counts = new int[200];
        for (long seed = 0; seed < 4000; seed++) {
            for (int row : strategy().select(pool, 10, seed).rows()) {
                counts[row]++;
            }
        }
        // Binomial(4000, 1/20): mean 200, standard deviation 13.8; ±5 of them.
        assertThat(java.util.Arrays.stream(counts)).allMatch(count -> count > 131 && count < 269);
    }
}
