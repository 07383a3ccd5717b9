package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

class AdaptiveThresholdTest extends ThresholdContract {

    @Override
    Threshold threshold(int classes) {
        return Threshold.adaptive(classes, .9);
    }

    @Test
    void agreesWithNumPy() {
        try (Scanner in =
                new Scanner(getClass().getResourceAsStream("/golden/semi/freematch.txt"))) {
            in.useLocale(Locale.ROOT);
            int batches = in.nextInt();
            int n = in.nextInt();
            int classes = in.nextInt();
            Threshold threshold = new AdaptiveThreshold(classes, in.nextDouble());
            for (int batch = 0; batch < batches; batch++) {
                float[] answers = new float[n * classes];
                for (int i = 0; i < answers.length; i++) {
                    answers[i] = in.nextFloat();
                }
                threshold.observe(answers);
                for (int c = 0; c < classes; c++) {
                    assertThat(threshold.of(c)).isCloseTo(in.nextDouble(), within(1e-9));
                }
            }
        }
    }

    @Test
    void startsAtChance() {
        assertThat(new AdaptiveThreshold(4, .99).of(3)).isEqualTo(.25);
    }
}
