package io.winnow.simulate;

import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.classify.CrossValidation;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.OutOfFold;
import io.winnow.learning.classify.OutOfSample;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.select.ActiveLab;
import io.winnow.learning.select.Opinions;
import io.winnow.learning.select.QueryStrategy;
import io.winnow.learning.select.SafetyGate;
import io.winnow.learning.select.UniformSlice;
import io.winnow.learning.semi.Learned;
import io.winnow.learning.semi.Learner;
import io.winnow.learning.semi.LearningTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Select, label, learn, measure, until the last label count. Where answers are withheld, a batch is
 * chosen before the last ones of the batch ahead of it are known, as in a project; what is measured
 * has learned from all of them.
 */
final class Loop {

    private static final int FOLDS = 5;
    private static final String RANDOM = "random";
    private static final String ACTIVELAB = "activelab";

    private final Arena arena;
    private final Answers answers;
    private final QueryStrategy strategy;
    private final Learner learner;
    private final HeadTrainer trainer;
    private final BitSet slice = new BitSet();
    private int[] asked = {};
    private Heard heard;

    /**
     * What the choice of the next batch knows.
     *
     * @param count how many of the answers asked for, the first ones, it knows
     */
    private record Heard(
            int count,
            Answers.Known known,
            @Nullable Learned learned,
            @Nullable Interval accuracy,
            @Nullable Interval advantage) {}

    /**
     * @param trainer fits the heads whose cross-validation strategies hear of
     */
    Loop(
            Arena arena,
            Answers answers,
            QueryStrategy strategy,
            Learner learner,
            HeadTrainer trainer) {
        this.arena = arena;
        this.answers = answers;
        this.strategy = strategy;
        this.learner = learner;
        this.trainer = trainer;
        this.heard = new Heard(0, answers.of(arena, asked, Progress.NONE), null, null, null);
    }

    /**
     * Runs to the end.
     *
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    Run run(Plan plan, Progress progress) {
        List<Integer> labels = new ArrayList<>();
        List<Double> inductive = new ArrayList<>();
        List<Double> transductive = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        for (int count : plan.within(arena.truth().length)) {
            while (asked.length < count) {
                int before = asked.length;
                ask(plan.randomShare(), Math.min(plan.next(before), count) - before, progress);
                heard = hear(asked.length - plan.unheard(asked.length - before), progress);
            }
            boolean heardAll = heard.count() == count;
            Answers.Known all = heardAll ? heard.known() : known(count, progress);
            Learned now = heardAll ? heard.learned() : learn(all, progress);
            Objects.requireNonNull(now);
            labels.add(count);
            inductive.add(arena.accuracy(now.head().predict(arena.test())));
            transductive.add(arena.transductive(now.transductive(), unlabeled()));
            right.add(arena.agreement(all.labels()));
        }
        return new Run(
                arena.encoder(),
                strategy.name(),
                learner.name(),
                answers.name(),
                arena.seed(),
                labels,
                inductive,
                transductive,
                right);
    }

    /** What was asked for so far, as learners get it. */
    Answers.Known known(Progress progress) {
        return known(asked.length, progress);
    }

    private static QueryStrategy mixed(QueryStrategy strategy, double randomShare) {
        return randomShare > 0 && !strategy.name().equals(RANDOM)
                ? new UniformSlice(strategy, randomShare)
                : strategy;
    }

    private Selection select(double randomShare, int count, Progress progress) {
        Opinions opinions = heard.known().opinions();
        int[] again = AskedAgain.rows(asked, heard.count(), answers.mostPerSample(), slice);
        Posterior seen =
                opinions == null || again.length == 0 || !strategy.name().equals(ACTIVELAB)
                        ? null
                        : outOfSample(heard.known().labels(), progress);
        return opinions == null || seen == null
                ? mixed(strategy, randomShare).select(pool(), count, arena.seed(), progress)
                : mixed(new ActiveLab(opinions, again), randomShare)
                        .select(pool().withPosterior(seen), count, arena.seed(), progress);
    }

    private @Nullable Posterior outOfSample(Labels labels, Progress progress) {
        return new OutOfSample(new CrossValidation(FOLDS, arena.seed()), trainer)
                .predict(arena.pool(), labels, progress)
                .orElse(null);
    }

    private void ask(double randomShare, int count, Progress progress) {
        Selection selection = select(randomShare, count, progress);
        selection.picks().stream()
                .filter(pick -> pick.strategy().equals(RANDOM))
                .forEach(pick -> slice.set(pick.row()));
        asked = IntStream.concat(IntStream.of(asked), IntStream.of(selection.rows())).toArray();
    }

    /** What the first {@code count} answers teach, as far as the strategy asks. */
    private Heard hear(int count, Progress progress) {
        Answers.Known known = known(count, progress);
        Learned learned = learn(known, progress);
        return strategy.name().equals(RANDOM)
                ? new Heard(count, known, learned, null, null)
                : new Heard(
                        count,
                        known,
                        learned,
                        accuracy(known.labels(), progress),
                        advantage(known.labels(), progress));
    }

    private @Nullable Interval accuracy(Labels labels, Progress progress) {
        return new CrossValidation(FOLDS, arena.seed())
                .predict(labels, CrossValidation.of(trainer, arena.pool(), progress))
                .map(OutOfFold::accuracy)
                .orElse(null);
    }

    private @Nullable Interval advantage(Labels labels, Progress progress) {
        return new SafetyGate(trainer, arena.seed())
                .advantage(arena.pool(), sliced(labels, false), sliced(labels, true), progress)
                .orElse(null);
    }

    private Answers.Known known(int count, Progress progress) {
        return answers.of(arena, Arrays.copyOf(asked, count), progress);
    }

    private Learned learn(Answers.Known known, Progress progress) {
        return learner.learn(
                new LearningTask(
                        arena.pool(), known.labels(), arena.graph(), arena.seed(), known.beliefs()),
                progress);
    }

    private Pool pool() {
        Learned learned = heard.learned();
        Posterior posterior = learned == null ? null : learned.transductive();
        return new Pool(
                        arena.pool(),
                        unlabeled(),
                        heard.known().labels(),
                        arena.keys(),
                        posterior,
                        heard.accuracy())
                .withAdvantage(heard.advantage());
    }

    /** Those of {@code labels} that were drawn at random, or the others. */
    private Labels sliced(Labels labels, boolean random) {
        return labels.subset(
                IntStream.range(0, labels.size())
                        .filter(i -> slice.get(labels.rows()[i]) == random)
                        .toArray());
    }

    private int[] unlabeled() {
        BitSet taken = new BitSet();
        IntStream.of(asked).forEach(taken::set);
        return IntStream.range(0, arena.truth().length).filter(row -> !taken.get(row)).toArray();
    }
}
