package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.evaluate.AuditDraws;
import io.winnow.simulate.AuditErrors.Off;
import io.winnow.simulate.AuditErrors.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditErrorsTest {

    private static final double[] LOSSES = {1, 0, 0, 0};

    /**
     * By hand: of four samples one is wrong. Two audits of two uniform draws each, one of which
     * finds it, estimate .5 and 0 for .25.
     */
    @Test
    void errorsAreThoseOfTheEstimatesAgainstTheTruth() {
        List<AuditDraws> uniform = List.of(draws(.25, 1 / 3.0, 0, 2), draws(.25, 1 / 3.0, 3, 1));

        Trial trial = Trial.of(7, 2, LOSSES, uniform, uniform);

        assertThat(trial.samples()).isEqualTo(4);
        assertThat(trial.truth()).isEqualTo(.25);
        for (Off off : List.of(trial.lure(), trial.naive(), trial.uniform())) {
            assertThat(off.bias()).isCloseTo(0, within(1e-12));
            assertThat(off.rmse()).isCloseTo(.25, within(1e-12));
        }
    }

    /** v = 1 + 2 / 3 · (1 / (4 · .5) − 1) = 2 / 3 and 1 + 2 / 2 · (1 / (3 · .25) − 1) = 4 / 3. */
    @Test
    void lureWeighsWhatWasLikelyToBeDrawnLess() {
        AuditDraws suspected = draws(.5, .25, 0, 2);

        Trial trial = Trial.of(7, 2, LOSSES, List.of(suspected), List.of(suspected));

        assertThat(trial.lure().bias()).isCloseTo(2 / 3.0 / 2 - .25, within(1e-12));
        assertThat(trial.naive().bias()).isCloseTo(.25, within(1e-12));
    }

    /** The mean of 100 of 1,000 at .2 has a variance of .16 / 100 · 900 / 999. */
    @Test
    void anAuditAsGoodAsAHundredUniformLabelsIsWorthAHundred() {
        double squared = .16 / 100 * 900 / 999;
        Off lure = new Off(0, Math.sqrt(squared));
        Trial trial = new Trial(1, 50, 1_000, .2, lure, .95, lure, lure);

        assertThat(trial.worth()).isCloseTo(100, within(1e-9));
        Off exact = new Off(0, 0);
        assertThat(new Trial(1, 50, 1_000, .2, exact, 1, lure, lure).worth())
                .isCloseTo(1_000, within(1e-9));
        assertThat(new Trial(1, 50, 1_000, 1, exact, 1, lure, lure).worth()).isEqualTo(50);
        assertThat(new AuditErrors("x", 50, List.of(trial)).over(Trial::worth).estimate())
                .isCloseTo(100, within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> new AuditErrors("x", 50, List.of()));
    }

    private static AuditDraws draws(double first, double second, int... rows) {
        return new AuditDraws(rows, new double[] {first, second});
    }
}
