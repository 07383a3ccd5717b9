package io.winnow.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import io.winnow.curate.MapTrust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustLineTest {

    private int asked;
    private final TrustLine line = new TrustLine(() -> asked++);

    @ParameterizedTest
    @CsvSource({
        ".98, 0.98, with few exceptions",
        ".95, 0.95, with few exceptions",
        ".94, 0.94, some only looks so",
        ".84, 0.84, much of what lies close together is not alike",
        ".55, 0.55, says little"
    })
    void aFigureComesWithWhatItMeans(double trustworthiness, String figure, String meaning) {
        line.show(new MapTrust(trustworthiness, 12, 2_000), false);

        assertThat(line.getElement().getTextRecursively())
                .startsWith("Trustworthiness " + figure + " (k = 12, 2,000 samples): ")
                .contains(meaning);
        assertThat(measure().isVisible()).isFalse();
    }

    @Test
    void anOldMapCanBeMeasured() {
        line.show(null, true);
        assertThat(line.getElement().getTextRecursively()).contains("did not measure");
        assertThat(measure().isEnabled()).isFalse();

        line.show(null, false);
        measure().click();

        assertThat(asked).isOne();
    }

    private Button measure() {
        return line.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
