package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.label.NewPlace;
import io.winnow.label.Origin;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.select.Opinions;
import io.winnow.project.ProjectSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchPlannerTest {

    private static final ProjectSettings SETTINGS =
            ProjectSettings.defaults().withStrategy("random").withBatchSize(20);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameSeedPlansTheSameBatch(long seed) {
        ProjectSettings settings = SETTINGS.withSeed(seed);
        PoolSnapshot snapshot = PoolFixture.snapshot(200, 10, gold(100, 150));

        assertThat(plan(snapshot, settings, Set.of()))
                .isEqualTo(plan(snapshot, settings, Set.of()));
        assertThat(plan(snapshot, settings, Set.of()))
                .isNotEqualTo(plan(snapshot, settings.withSeed(seed + 10), Set.of()));
    }

    @Test
    void asksNothingThatIsLabeledOrAnswered() {
        PoolSnapshot snapshot = PoolFixture.snapshot(60, 30);

        List<NewPlace> places = plan(snapshot, SETTINGS, Set.of(1030L, 1031L)).places();

        assertThat(places).hasSize(20);
        assertThat(places).extracting(NewPlace::sampleId).allMatch(id -> id >= 1032);
        assertThat(places).extracting(NewPlace::sampleId).doesNotHaveDuplicates();
    }

    @Test
    void interleavesGoldWhoseTruthIsUnknown() {
        PoolIndex index = PoolFixture.index(200, gold(100, 150));
        PoolSnapshot unknown =
                new PoolSnapshot(index, PoolFixture.truth(0, 1, 2), PoolFixture.truth());

        List<NewPlace> places = plan(unknown, SETTINGS.withShares(.2, .1), Set.of()).places();

        assertThat(places).hasSize(20);
        assertThat(places).filteredOn(p -> p.origin() == Origin.GOLD).hasSize(4);
    }

    /** Whoever labels must not be able to guess which samples are sealed. */
    @Test
    void goldMayStandAnywhereAndBeAnySealedSample() {
        PoolSnapshot unknown =
                new PoolSnapshot(
                        PoolFixture.index(200, gold(100, 150)),
                        PoolFixture.truth(0, 1, 2),
                        PoolFixture.truth());
        Set<Integer> positions = new HashSet<>();
        Set<Long> drawn = new HashSet<>();
        for (int round = 1; round <= 150; round++) {
            List<NewPlace> places =
                    new BatchPlanner(unknown, Set.of(), null, SETTINGS.withShares(.2, .1))
                            .plan(round, null, null, null, Progress.NONE)
                            .places();
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i).origin() == Origin.GOLD) {
                    positions.add(i);
                    drawn.add(places.get(i).sampleId());
                }
            }
        }
        assertThat(positions).hasSize(20);
        assertThat(drawn).hasSize(50);
    }

    @Test
    void anotherRoundAsksForOtherSamples() {
        BatchPlanner planner =
                new BatchPlanner(PoolFixture.snapshot(200, 10), Set.of(), null, SETTINGS);
        Batch first = planner.plan(1, null, null, null, Progress.NONE);
        Batch second = planner.plan(2, null, null, null, Progress.NONE);
        assertThat(second.seed()).isNotEqualTo(first.seed());
        assertThat(second.places()).isNotEqualTo(first.places());
    }

    @Test
    void leavesImportedGoldAlone() {
        PoolSnapshot known = PoolFixture.snapshot(200, 10, gold(100, 150));

        List<NewPlace> places = plan(known, SETTINGS.withShares(.2, .1), Set.of()).places();

        assertThat(places).noneMatch(p -> p.origin() == Origin.GOLD);
        assertThat(places).noneMatch(p -> p.sampleId() >= 1100 && p.sampleId() < 1150);
    }

    @Test
    void plansAnEmptyBatchWhenEverythingIsAnswered() {
        assertThat(plan(PoolFixture.snapshot(30, 30), SETTINGS, Set.of()).places()).isEmpty();
    }

    @Test
    void drawsAtRandomAndSaysWhyWhileChoosingHarms() {
        ProjectSettings policy = SETTINGS.withStrategy("policy").withShares(0, .1);
        Batch batch =
                new BatchPlanner(PoolFixture.snapshot(60, 30), Set.of(), null, policy)
                        .plan(1, null, null, new Interval(-.2, -.3, -.1), Progress.NONE);

        assertThat(batch.places()).hasSize(20).allMatch(p -> p.origin() == Origin.RANDOM);
        assertThat(batch.reason()).contains("teach less than as many random ones");
    }

    /**
     * Of 30 answers the model doubts every one, and only of a few unanswered samples is it unsure.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, .2})
    void asksAgainAboutDoubtedAnswersButForHalfOfTheBatchAtMost(double share) {
        int[] rows = IntStream.range(0, 30).toArray();

        Batch batch = planAgain(rows, share);

        List<NewPlace> again =
                batch.places().stream().filter(p -> p.origin() == Origin.AGAIN).toList();
        assertThat(batch.places()).hasSize(20);
        assertThat(batch.places()).extracting(NewPlace::sampleId).doesNotHaveDuplicates();
        assertThat(again).hasSize(share == 0 ? 10 : 8).allMatch(p -> p.sampleId() < 1030);
        assertThat(batch.places())
                .filteredOn(p -> p.origin() == Origin.RANDOM)
                .hasSize(share == 0 ? 0 : 4)
                .allMatch(p -> p.sampleId() >= 1030);
        assertThat(batch.strategy()).isEqualTo("activelab");
        assertThat(batch.reason()).contains("answered or not");
    }

    @Test
    void asksAgainAboutNothingElseThanItMay() {
        assertThat(planAgain(new int[] {3}, 0).places())
                .filteredOn(p -> p.sampleId() < 1030)
                .singleElement()
                .satisfies(p -> assertThat(p.sampleId()).isEqualTo(1003))
                .satisfies(p -> assertThat(p.origin()).isEqualTo(Origin.AGAIN));
    }

    @Test
    void withoutSecondOpinionsActiveLabAsksAboutUnansweredSamplesOnly() {
        ProjectSettings settings = SETTINGS.withStrategy("activelab").withShares(0, 0);

        assertThat(plan(PoolFixture.snapshot(200, 30), settings, Set.of()).places())
                .hasSize(20)
                .allMatch(p -> p.sampleId() >= 1030 && p.origin() != Origin.AGAIN);
    }

    private static Batch planAgain(int[] rows, double share) {
        PoolSnapshot snapshot = PoolFixture.snapshot(200, 30);
        float[] p = new float[200 * PoolFixture.CLASSES];
        for (int row = 0; row < 200; row++) {
            int believed = row < 30 ? (row + 1) % PoolFixture.CLASSES : row % PoolFixture.CLASSES;
            p[row * PoolFixture.CLASSES + believed] = 1;
        }
        SecondOpinions second =
                new SecondOpinions(
                        rows,
                        new Opinions(
                                snapshot.labels().rows(),
                                new int[30],
                                snapshot.labels().classes(),
                                PoolFixture.CLASSES),
                        new Posterior(p, PoolFixture.CLASSES));
        return new BatchPlanner(
                        snapshot,
                        Set.of(),
                        second,
                        SETTINGS.withStrategy("activelab").withShares(0, share))
                .plan(2, null, null, null, Progress.NONE);
    }

    private static Batch plan(PoolSnapshot snapshot, ProjectSettings settings, Set<Long> answered) {
        return new BatchPlanner(snapshot, answered, null, settings)
                .plan(1, null, null, null, Progress.NONE);
    }

    private static int[] gold(int from, int to) {
        return IntStream.range(from, to).toArray();
    }
}
