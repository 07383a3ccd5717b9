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

    /** scipy.stats.binomtest(k, n).proportion_ci(.95, "wilson"). */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, .7934506856227626",
        "1, 1, .20654931437723745, 1",
        "8, 10, .4901624715366418, .9433178485456248",
        "97, 100, .9154806357094724, .9897454759759611",
        "0, 50, 0, .07134759913335872",
        "500, 1000, .4690696003681042, .5309303996318958",
        "3, 7, .1582198552514697, .7495416354723428"
    })
    void aShareHasWilsonsInterval(int successes, int trials, double low, double high) {
        Interval interval = Interval.wilson(successes, trials);
        assertThat(interval.estimate()).isEqualTo((double) successes / trials);
        assertThat(interval.low()).isCloseTo(low, within(1e-9));
        assertThat(interval.high()).isCloseTo(high, within(1e-9));
    }

    /** Where rounding would put the end of the interval on the wrong side of the estimate. */
    @Test
    void noneAndAllHaveAnIntervalHoweverMany() {
        for (int trials = 1; trials <= 3_000; trials++) {
            assertThat(Interval.wilson(0, trials).low()).isCloseTo(0, within(1e-12));
            assertThat(Interval.wilson(trials, trials).high()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void aShareIsOfSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(-1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.wilson(6, 5))
                .withMessageContaining("6 of 5");
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
