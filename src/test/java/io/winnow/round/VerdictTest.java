package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.classify.OutOfFold;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final int[] GOLD = IntStream.range(60, 90).toArray();

    private final PoolSnapshot snapshot = PoolFixture.snapshot(90, 60, GOLD);
    private final GoldExam gold = new GoldExam(snapshot);
    private final Head good = head(0);
    private final Head bad = head(1);

    @Test
    void takesWhatIsClearlyBetterOnHeldOutLabels() {
        Trial rival = new Trial("propagation", good, outOfFold(20, 1), 1);

        Verdict verdict = Verdict.of(List.of(twin(good, outOfFold(20, 9)), rival), gold);

        assertThat(verdict.champion()).isEqualTo(rival);
        assertThat(verdict.words()).contains("propagation is better", "20 labels");
    }

    @Test
    void staysWithTheTwinWhenOneMoreHitMayBeLuck() {
        Trial twin = twin(good, outOfFold(20, 3));
        Trial rival = new Trial("propagation", good, outOfFold(20, 2), 1);

        Verdict verdict = Verdict.of(List.of(twin, rival), gold);

        assertThat(verdict.champion()).isEqualTo(twin);
        assertThat(verdict.words()).contains("within one standard error of propagation");
    }

    @Test
    void goldNeverChooses() {
        Trial twin = twin(bad, outOfFold(20, 2));
        Trial rival = new Trial("propagation", good, outOfFold(20, 2), 1);

        assertThat(Verdict.of(List.of(twin, rival), gold).champion()).isEqualTo(twin);
    }

    @Test
    void goldVetoesAClearLoss() {
        Trial twin = twin(good, outOfFold(20, 9));
        Trial rival = new Trial("propagation", bad, outOfFold(20, 1), 1);

        Verdict verdict = Verdict.of(List.of(twin, rival), gold);

        assertThat(verdict.champion()).isEqualTo(twin);
        assertThat(verdict.words()).contains("propagation is better", "gold vetoes");
    }

    @Test
    void withoutGoldThereIsNoVeto() {
        GoldExam none = new GoldExam(PoolFixture.snapshot(90, 60));
        Trial rival = new Trial("propagation", bad, outOfFold(20, 1), 1);

        Verdict verdict = Verdict.of(List.of(twin(good, outOfFold(20, 9)), rival), none);

        assertThat(verdict.champion()).isEqualTo(rival);
    }

    @Test
    void staysWithTheTwinWhileNothingCanBeHeldOut() {
        Trial twin = twin(good, null);
        Trial rival = new Trial("propagation", good, null, 1);

        Verdict verdict = Verdict.of(List.of(twin, rival), gold);

        assertThat(verdict.champion()).isEqualTo(twin);
        assertThat(verdict.words()).contains("too few labels");
    }

    private static Trial twin(Head head, @Nullable OutOfFold validated) {
        return new Trial("supervised", head, validated, 1);
    }

    /** A head that calls class c by the name of class c + {@code shift}. */
    private Head head(int shift) {
        Labels labels = snapshot.labels();
        int[] shifted =
                Arrays.stream(labels.classes())
                        .map(c -> (c + shift) % PoolFixture.CLASSES)
                        .toArray();
        Labels taught = new Labels(labels.rows(), shifted, PoolFixture.CLASSES);
        return new LogisticRegression()
                .train(snapshot.index().embeddings(), Targets.of(taught), null);
    }

    /** Predictions of {@code n} labels that are sure and wrong on the first {@code misses}. */
    private static OutOfFold outOfFold(int n, int misses) {
        Labels labels = PoolFixture.truth(IntStream.range(0, n).toArray());
        float[] values = new float[n * PoolFixture.CLASSES];
        Arrays.fill(values, .1f);
        for (int i = 0; i < n; i++) {
            int said = (labels.classes()[i] + (i < misses ? 1 : 0)) % PoolFixture.CLASSES;
            values[i * PoolFixture.CLASSES + said] = .8f;
        }
        return new OutOfFold(labels, new Posterior(values, PoolFixture.CLASSES));
    }
}
