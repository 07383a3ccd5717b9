package io.winnow.learning.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BaldTest extends QueryStrategyContract {

    @Override
    QueryStrategy strategy() {
        return Strategies.named("bald");
    }

    @Test
    void agreesWithNumPyAndWithTheFigureThatScikitActivemlTestsAgainst() {
        try (Scanner in = new Scanner(getClass().getResourceAsStream("/golden/select/bald.txt"))) {
            in.useLocale(Locale.ROOT);
            assertThat(assertCommittee(in)).isCloseTo(.26082319, within(1e-6));
            assertCommittee(in);
        }
    }

    /** Gives the largest disagreement. */
    private static double assertCommittee(Scanner in) {
        int members = in.nextInt();
        int n = in.nextInt();
        int classes = in.nextInt();
        List<Posterior> committee = new ArrayList<>();
        for (int m = 0; m < members; m++) {
            float[] values = new float[n * classes];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.nextFloat();
            }
            committee.add(new Posterior(values, classes));
        }
        Disagreement disagreement = Disagreement.of(committee);
        for (int i = 0; i < n; i++) {
            double expected = in.nextDouble();
            assertThat(disagreement.nats(i)).isCloseTo(expected, within(1e-6));
            assertThat(disagreement.share(i)).isCloseTo(expected / Math.log(classes), within(1e-6));
        }
        return IntStream.range(0, n).mapToDouble(disagreement::nats).max().orElseThrow();
    }

    @Test
    void isOneWhereEachMemberIsSureOfAnotherClass() {
        Posterior first = new Posterior(new float[] {1, 0, .5f, .5f}, 2);
        Posterior second = new Posterior(new float[] {0, 1, .5f, .5f}, 2);
        Disagreement disagreement = Disagreement.of(List.of(first, second));
        assertThat(disagreement.share(0)).isEqualTo(1);
        assertThat(disagreement.share(1)).isZero();
    }

    @Test
    void everyMemberKnowsEveryClass() {
        List<Head> heads =
                new BootstrapHeads(new LogisticRegression(), 5)
                        .of(Pools.warm(1), 1, Progress.NONE)
                        .toList();
        assertThat(heads).hasSize(5).doesNotHaveDuplicates();
        Posterior posterior = heads.getFirst().predict(Pools.warm(1).embeddings());
        assertThat(IntStream.range(0, 200).map(posterior::top).distinct().count()).isEqualTo(4);
    }

    @Test
    void copesWithAHundredClasses() {
        var warm = Pools.warm(1);
        int[] rows = IntStream.range(0, 100).toArray();
        var pool =
                new Pool(
                        warm.embeddings(),
                        IntStream.range(100, 200).toArray(),
                        new Labels(rows, rows, 100),
                        warm.keys(),
                        Pools.posterior(200, 100, 1),
                        null);
        assertThat(Arrays.stream(strategy().select(pool, 9, 1).rows()).boxed())
                .hasSize(9)
                .allMatch(row -> row >= 100);
    }

    @Test
    void saysSoWhenThereIsNoModel() {
        assertThat(strategy().select(Pools.cold(1), 5, 1).reason()).contains("no model", "random");
    }

    @Test
    void rejectsACommitteeOfOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BootstrapHeads(new LogisticRegression(), 1))
                .withMessageContaining("1");
    }
}
