package io.winnow.learning.weak;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row i is of class i mod 2; three people answered all forty rows, and err. */
class WeighingTest {

    private static final int N = 40;
    private static final Labels ALL =
            new Labels(
                    IntStream.range(0, N).toArray(),
                    IntStream.range(0, N).map(i -> i % 2).toArray(),
                    2);
    private static final Labels SHOWN = ALL.subset(IntStream.range(0, 30).toArray());

    /** What was said about a held-out label reaches nobody's target, by no aggregator. */
    @ParameterizedTest
    @ValueSource(strings = {"auto", "majority", "wawa", "one-coin", "dawid-skene", "crowdlab"})
    void whatIsHeldOutTeachesNothing(String aggregation) {
        Posterior before =
                heard(aggregation, 0).of(SHOWN, Progress.NONE).weighed().said().posterior();
        Posterior after =
                heard(aggregation, 1).of(SHOWN, Progress.NONE).weighed().said().posterior();
        Posterior all = heard(aggregation, 1).of(ALL, Progress.NONE).weighed().said().posterior();

        assertThat(after.gather(SHOWN.rows()).values())
                .isEqualTo(before.gather(SHOWN.rows()).values());
        assertThat(all.gather(ALL.rows()).values()).isNotEqualTo(after.gather(ALL.rows()).values());
    }

    @Test
    void whoeverHearsTheSameHearsItOnce() {
        Weighing weighing = heard("one-coin", 0);
        Weighing.Heard first = weighing.of(SHOWN, Progress.NONE);
        assertThat(weighing.of(ALL.subset(SHOWN.rows()), Progress.NONE)).isSameAs(first);
        assertThat(weighing.of(ALL, Progress.NONE)).isNotSameAs(first);
        int[] other = SHOWN.classes().clone();
        other[0] = 1 - other[0];
        assertThat(weighing.of(new Labels(SHOWN.rows(), other, 2), Progress.NONE))
                .isNotSameAs(first);
    }

    /**
     * @param shift added to what everybody says about the last ten rows
     */
    private static Weighing heard(String aggregation, int shift) {
        Random random = new Random(1);
        VotesBuilder people = new VotesBuilder(N, 3, 2);
        for (int row = 0; row < N; row++) {
            int said = row < 30 ? row : row + shift;
            for (int person = 0; person < 3; person++) {
                boolean right = random.nextDouble() < .9 - .15 * person;
                people.add(row, person, (right ? said : said + 1) % 2);
            }
        }
        Panel panel = new Panel(people.build(), new VotesBuilder(N, 0, 2).build());
        float[] looks = new float[N * 2];
        for (int i = 0; i < looks.length; i++) {
            looks[i] = (i / 2 + i) % 2 + (float) random.nextGaussian();
        }
        RowClassifier classifier =
                new HeadClassifier(Embeddings.of(looks, N, 2), new LogisticRegression(), 1);
        return new Weighing(panel, Aggregators.named(aggregation), classifier, 1);
    }
}
