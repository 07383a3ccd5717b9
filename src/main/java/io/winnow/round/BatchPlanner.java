package io.winnow.round;

import io.winnow.label.NewPlace;
import io.winnow.label.Origin;
import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.select.QueryStrategy;
import io.winnow.learning.select.Strategies;
import io.winnow.learning.select.UniformSlice;
import io.winnow.project.ProjectSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plans one batch: the strategy's picks, a uniformly random slice, and gold interleaved blind. The
 * same snapshot and seed give the same batch.
 */
final class BatchPlanner {

    private static final String RANDOM = "random";

    private final PoolSnapshot snapshot;
    private final Set<Long> answered;
    private final ProjectSettings settings;

    /**
     * Plans for one moment.
     *
     * @param answered the samples that somebody answered already, skips and flags included
     */
    BatchPlanner(PoolSnapshot snapshot, Set<Long> answered, ProjectSettings settings) {
        this.snapshot = snapshot;
        this.answered = answered;
        this.settings = settings;
    }

    /**
     * Plans the batch of round {@code number}.
     *
     * @param model the head of this moment, or null
     * @param accuracy its cross-validated accuracy, or null
     * @param advantage of chosen labels over random ones, or null
     * @param progress hears how far the choice is, and may cancel it
     */
    Batch plan(
            int number,
            @Nullable LiveModel model,
            @Nullable Interval accuracy,
            @Nullable Interval advantage,
            Progress progress) {
        long seed = settings.seed() * 0x9E3779B97F4A7C15L + number;
        RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
        List<NewPlace> gold = gold(random);
        int[] candidates = candidates();
        int count = Math.min(settings.batchSize() - gold.size(), candidates.length);
        Pool pool = pool(candidates, model, accuracy).withAdvantage(advantage);
        Selection selection =
                count == 0
                        ? new Selection(List.of(), RANDOM, "Only gold samples are left to label.")
                        : strategy().select(pool, count, seed, progress);
        return new Batch(
                interleave(places(selection), gold, random),
                selection.strategy(),
                selection.reason(),
                seed,
                snapshot.index().encoderId(),
                model == null ? null : model.modelNumber());
    }

    private QueryStrategy strategy() {
        return new UniformSlice(Strategies.named(settings.strategy()), settings.randomShare());
    }

    private Pool pool(int[] candidates, @Nullable LiveModel model, @Nullable Interval accuracy) {
        PoolIndex index = snapshot.index();
        return new Pool(
                index.embeddings(),
                candidates,
                snapshot.labels(),
                index.keys(),
                model == null ? null : model.posterior(),
                accuracy);
    }

    private int[] candidates() {
        return unanswered(snapshot.index().learningRows(), snapshot.labels());
    }

    private List<NewPlace> gold(RandomGenerator random) {
        int[] open = unanswered(snapshot.index().goldRows(), snapshot.gold());
        int wanted = (int) Math.round(settings.goldShare() * settings.batchSize());
        List<NewPlace> places = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted, open.length); i++) {
            int j = i + random.nextInt(open.length - i);
            int swap = open[i];
            open[i] = open[j];
            open[j] = swap;
            places.add(new NewPlace(idOf(open[i]), Origin.GOLD, RANDOM, 0, -1));
        }
        return places;
    }

    private int[] unanswered(int[] rows, Labels labels) {
        Set<Integer> labeled = new HashSet<>();
        IntStream.of(labels.rows()).forEach(labeled::add);
        return IntStream.of(rows)
                .filter(row -> !labeled.contains(row) && !answered.contains(idOf(row)))
                .toArray();
    }

    private List<NewPlace> places(Selection selection) {
        return selection.picks().stream()
                .map(pick ->
                        new NewPlace(
                                idOf(pick.row()),
                                pick.strategy().equals(RANDOM) ? Origin.RANDOM : Origin.STRATEGY,
                                pick.strategy(),
                                pick.score(),
                                pick.cluster()))
                .toList();
    }

    private static List<NewPlace> interleave(
            List<NewPlace> chosen, List<NewPlace> gold, RandomGenerator random) {
        List<NewPlace> mixed = new ArrayList<>(chosen);
        gold.forEach(place -> mixed.add(random.nextInt(mixed.size() + 1), place));
        return mixed;
    }

    private long idOf(int row) {
        return snapshot.index().sampleIds()[row];
    }
}
