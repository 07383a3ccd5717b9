package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.sample.EncoderCard;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EncoderAdviceTest {

    private static final int SIZE = 240;
    private static final int[] GOLD = IntStream.range(180, 240).toArray();

    @Test
    void theEncoderThatSeesTheGroupsIsSuggested() {
        EncoderTrial noise = trial("noise", noise(120));
        EncoderTrial groups = trial("groups", PoolFixture.snapshot(SIZE, 120, GOLD));
        EncoderAdvice advice = EncoderAdvice.of(noise, List.of(groups, trial("other", noise(120))));

        assertThat(advice.suggested()).isEqualTo("groups");
        assertThat(advice.words()).startsWith("The groups is clearly better than The noise");
        assertThat(groups.neighbors().estimate()).isGreaterThan(.9);
        assertThat(noise.neighbors().estimate()).isLessThan(.6);
        EncoderComparison.Row row = groups.row(17L, 9.5, null, null);
        assertThat(row.accuracy().estimate()).isGreaterThan(.9);
        assertThat(row.gold().estimate()).isGreaterThan(.9);
        assertThat(row.logLoss()).isLessThan(noise.row(null, 1, null, null).logLoss());
        assertThat(row.calibrationError()).isBetween(0., .2);
    }

    @Test
    void whatIsInUseStaysWithoutAClearDifference() {
        EncoderTrial groups = trial("groups", PoolFixture.snapshot(SIZE, 120, GOLD));
        EncoderAdvice better = EncoderAdvice.of(groups, List.of(trial("noise", noise(120))));
        assertThat(better.suggested()).isNull();
        assertThat(better.words()).startsWith("Stay with The groups: no other");

        EncoderAdvice alike = EncoderAdvice.of(trial("a", noise(120)), List.of(almost(noise(120))));
        assertThat(alike.suggested()).isNull();
        assertThat(alike.words()).startsWith("No clear difference: stay with The a.");
    }

    @Test
    void anEncoderThatSawTheLabelsIsJudgedOnGoldAlone() {
        PoolSnapshot known = PoolFixture.snapshot(SIZE, 120, GOLD);
        EncoderCard card =
                new EncoderCard("tuned", "The tuned", EncoderCard.Origin.TRAINED, null, 2, true);
        EncoderTrial tuned = EncoderTrial.of(card, known, Progress.NONE);
        EncoderTrial noise = trial("noise", noise(120));

        EncoderAdvice advice = EncoderAdvice.of(noise, List.of(trial("other", noise(120)), tuned));
        assertThat(advice.suggested()).isNull();
        assertThat(advice.words()).startsWith("Stay with").endsWith("only gold can judge them.");
        assertThat(tuned.row(null, 1, null, null).accuracy()).isNull();
        assertThat(tuned.row(null, 1, null, null).gold().estimate()).isGreaterThan(.9);

        EncoderAdvice inUse = EncoderAdvice.of(tuned, List.of(noise));
        assertThat(inUse.suggested()).isNull();
        assertThat(inUse.words()).startsWith("The tuned learned from these labels");
    }

    @Test
    void tooFewLabelsAreSaidSo() {
        EncoderAdvice few =
                EncoderAdvice.of(
                        trial("noise", noise(29)),
                        List.of(trial("groups", PoolFixture.snapshot(SIZE, 29, GOLD))));
        assertThat(few.suggested()).isNull();
        assertThat(few.words())
                .isEqualTo("Too few labels to tell: 29. From 30 on a difference may show.");
        EncoderAdvice none =
                EncoderAdvice.of(trial("noise", noise(1)), List.of(trial("other", noise(1))));
        assertThat(none.words()).startsWith("Too few labels to tell: there are not two labels");
    }

    @Test
    void goldVetoes() {
        PoolSnapshot honest = PoolFixture.snapshot(SIZE, 120, GOLD);
        EncoderTrial groups = trial("groups", honest);
        EncoderTrial noise = trial("noise", noise(120));
        EncoderTrial lucky =
                new EncoderTrial(
                        noise.card(),
                        groups.validated(),
                        groups.right(),
                        groups.neighbors(),
                        noise.gold(),
                        new boolean[GOLD.length]);
        boolean[] allRight = new boolean[GOLD.length];
        Arrays.fill(allRight, true);
        EncoderTrial proven =
                new EncoderTrial(
                        groups.card(),
                        noise.validated(),
                        noise.right(),
                        noise.neighbors(),
                        groups.gold(),
                        allRight);
        EncoderAdvice advice = EncoderAdvice.of(proven, List.of(lucky));
        assertThat(advice.suggested()).isNull();
        assertThat(advice.words()).contains("But gold vetoes it");
    }

    @Test
    void aloneThereIsNothingToCompare() {
        EncoderAdvice advice = EncoderAdvice.of(trial("noise", noise(60)), List.of());
        assertThat(advice.words()).contains("nothing to compare The noise with");
    }

    private static EncoderTrial almost(PoolSnapshot snapshot) {
        EncoderTrial same = trial("same", snapshot);
        boolean[] right = same.right().clone();
        int missed = IntStream.range(0, right.length).filter(i -> !right[i]).findFirst().getAsInt();
        right[missed] = true;
        return new EncoderTrial(
                same.card(),
                same.validated(),
                right,
                same.neighbors(),
                same.gold(),
                same.goldRight());
    }

    private static EncoderTrial trial(String id, PoolSnapshot snapshot) {
        EncoderCard card =
                new EncoderCard(
                        id,
                        "The " + id,
                        EncoderCard.Origin.TRAINED,
                        null,
                        snapshot.index().embeddings().dimension());
        return EncoderTrial.of(card, snapshot, Progress.NONE);
    }

    /** Embeddings that know nothing of the classes. */
    private static PoolSnapshot noise(int labeled) {
        PoolSnapshot known = PoolFixture.snapshot(SIZE, labeled, GOLD);
        SplittableRandom random = new SplittableRandom(3);
        float[] values = new float[SIZE * 4];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        PoolIndex index = known.index();
        Labels labels = known.labels();
        return new PoolSnapshot(
                PoolIndex.of(
                        "noise",
                        Embeddings.of(values, SIZE, 4),
                        index.sampleIds(),
                        index.keys(),
                        GOLD),
                labels,
                known.gold());
    }
}
