package io.winnow.learning.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    /** scipy.stats.t.ppf(.975, n − 1) standard errors around the mean. */
    @ParameterizedTest
    @CsvSource({
        "2, 12.706204736, 1e-9",
        "3, 4.30265273, 1e-9",
        "4, 3.182446305, 2e-3",
        "5, 2.776445105, 4e-4",
        "10, 2.262157163, 1e-5",
        "30, 2.045229642, 1e-7"
    })
    void aMeanHasStudentsInterval(int n, double quantile, double within) {
        double[] values = IntStream.range(0, n).mapToDouble(i -> i * i).toArray();
        double mean = IntStream.range(0, n).mapToDouble(i -> i * i).average().orElseThrow();
        double squares = IntStream.range(0, n).mapToDouble(i -> i * i - mean).map(v -> v * v).sum();
        double error = Math.sqrt(squares / (n - 1) / n);

        Interval interval = Interval.mean(values);

        assertThat(interval.estimate()).isCloseTo(mean, within(1e-9));
        assertThat(interval.margin() / error).isCloseTo(quantile, within(within * quantile));
    }

    @Test
    void oneValueHasNoInterval() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.mean(3));
    }

    /** NumPy's quantiles of 0..100 are 2.5 and 97.5. */
    @Test
    void percentilesAreWidenedToHoldTheEstimate() {
        double[] resamples = IntStream.rangeClosed(0, 100).mapToDouble(i -> 100 - i).toArray();

        assertThat(Interval.percentile(50, resamples)).isEqualTo(new Interval(50, 2.5, 97.5));
        assertThat(Interval.percentile(-1, resamples)).isEqualTo(new Interval(-1, -1, 97.5));
        assertThat(Interval.percentile(7, new double[] {7})).isEqualTo(new Interval(7, 7, 7));
    }

    @Test
    void anEstimateLiesInItsInterval() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 0, 1));
    }
}
