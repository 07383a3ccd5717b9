package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.label.NewPlace;
import io.winnow.label.Origin;
import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.Interval;
import io.winnow.project.ProjectSettings;
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
                new BatchPlanner(PoolFixture.snapshot(60, 30), Set.of(), policy)
                        .plan(1, null, null, new Interval(-.2, -.3, -.1), Progress.NONE);

        assertThat(batch.places()).hasSize(20).allMatch(p -> p.origin() == Origin.RANDOM);
        assertThat(batch.reason()).contains("teach less than as many random ones");
    }

    private static Batch plan(PoolSnapshot snapshot, ProjectSettings settings, Set<Long> answered) {
        return new BatchPlanner(snapshot, answered, settings)
                .plan(1, null, null, null, Progress.NONE);
    }

    private static int[] gold(int from, int to) {
        return IntStream.range(from, to).toArray();
    }
}
