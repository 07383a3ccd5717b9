package io.winnow.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.evaluate.Interval;
import io.winnow.round.AnswerAgreement;
import io.winnow.round.VotersReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoterTableTest {

    private static final Interval ALPHA = new Interval(.71, .62, .8);

    @Test
    void agreementIsShownWithItsIntervalAndHowMuchItStandsOn() {
        assertThat(text(new AnswerAgreement(3, 120, 300, ALPHA, null)))
                .contains(
                        "3 people answered 120 samples of the pool together, with 300 answers.",
                        "α = 0.71 (95 % interval 0.62 to 0.80)",
                        "κ supposes as many answers");
        assertThat(text(new AnswerAgreement(2, 1, 2, ALPHA, new Interval(.5, .4, .6))))
                .contains("1 sample of", "κ = 0.50 (95 % interval 0.40 to 0.60).");
    }

    @Test
    void whereThereIsNothingToTellItSaysSoOrNothing() {
        assertThat(text(new AnswerAgreement(2, 5, 10, null, null)))
                .contains("All name one class")
                .doesNotContain("α");
        assertThat(text(null))
                .contains("Aggregation: votes became labels by majority, because of this.")
                .doesNotContain("together");
    }

    private static String text(@Nullable AnswerAgreement agreement) {
        VotersReport report = new VotersReport("majority", "of this", List.of(), agreement);
        return new VoterTable(report).getElement().getTextRecursively();
    }
}
