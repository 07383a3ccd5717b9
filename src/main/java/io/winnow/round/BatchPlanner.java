package io.winnow.round;

import io.winnow.label.NewPlace;
import io.winnow.label.Origin;
import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.select.ActiveLab;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plans one batch: the strategy's picks, some of which may be answered already, a uniformly random
 * slice of what is not, and gold interleaved blind. The same snapshot and seed give the same batch.
 */
final class BatchPlanner {

    private static final String RANDOM = "random";

    private final PoolSnapshot snapshot;
    private final Set<Long> answered;
    private final @Nullable SecondOpinions second;
    private final ProjectSettings settings;

    /**
     * Plans for one moment.
     *
     * @param answered the samples that somebody answered already, skips and flags included
     * @param second which of them may be asked again, by the strategy {@code activelab}; null if
     *     none
     */
    BatchPlanner(
            PoolSnapshot snapshot,
            Set<Long> answered,
            @Nullable SecondOpinions second,
            ProjectSettings settings) {
        this.snapshot = snapshot;
        this.answered = answered;
        this.second = second;
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
        QueryStrategy chosen =
                second == null
                        ? Strategies.named(settings.strategy())
                        : new ActiveLab(second.said(), second.rows());
        return new UniformSlice(chosen, settings.randomShare());
    }

    private Pool pool(int[] candidates, @Nullable LiveModel model, @Nullable Interval accuracy) {
        PoolIndex index = snapshot.index();
        Pool pool =
                new Pool(
                        index.embeddings(),
                        candidates,
                        snapshot.labels(),
                        index.keys(),
                        model == null ? null : model.posterior(),
                        accuracy);
        return second == null ? pool : pool.withPosterior(second.posterior());
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
        Set<Integer> asked =
                second == null
                        ? Set.of()
                        : IntStream.of(second.rows()).boxed().collect(Collectors.toSet());
        return selection.picks().stream()
                .map(pick ->
                        new NewPlace(
                                idOf(pick.row()),
                                asked.contains(pick.row()) ? Origin.AGAIN : origin(pick),
                                pick.strategy(),
                                pick.score(),
                                pick.cluster()))
                .toList();
    }

    private static Origin origin(Selection.Pick pick) {
        return pick.strategy().equals(RANDOM) ? Origin.RANDOM : Origin.STRATEGY;
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
