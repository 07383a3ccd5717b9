package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

class CrowdlabTest extends AggregatorContract {

    /** With a classifier that knows nothing. */
    @Override
    protected Aggregator aggregator() {
        return new Aggregator() {
            @Override
            public String name() {
                return "crowdlab";
            }

            @Override
            public Aggregate aggregate(Votes votes, Labels known, Progress progress) {
                return new Crowdlab(uniform(votes.size(), votes.classCount()))
                        .aggregate(votes, known, progress);
            }
        };
    }

    @Test
    void agreesWithPlainSums() {
        try (Scanner in =
                new Scanner(getClass().getResourceAsStream("/golden/weak/crowdlab.txt"))) {
            in.useLocale(Locale.ROOT);
            int n = in.nextInt();
            int m = in.nextInt();
            int classes = in.nextInt();
            int[][] matrix = votes(in, n, m);
            float[] classifier = new float[n * classes];
            for (int i = 0; i < classifier.length; i++) {
                classifier[i] = in.nextFloat();
            }
            Posterior said =
                    new Crowdlab(new Posterior(classifier, classes))
                            .aggregate(Votes.dense(matrix, classes), Labels.none(classes))
                            .posterior();
            assertSaid(said, in);
        }
    }

    @Test
    void namesARowThatIsNoDistribution() {
        float[] values = {.5f, .5f, Float.NaN, 1};
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Crowdlab(new Posterior(values, 2))
                                .aggregate(Votes.dense(new int[][] {{0}, {1}}, 2), Labels.none(2)))
                .withMessage("row 1 is no distribution");
    }

    private static Posterior uniform(int n, int classes) {
        float[] values = new float[n * classes];
        Arrays.fill(values, 1f / classes);
        return new Posterior(values, classes);
    }
}
