package io.winnow.simulate;

import io.winnow.learning.Labels;
import io.winnow.learning.Pool;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Selection;
import io.winnow.learning.classify.CrossValidation;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.OutOfFold;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.select.QueryStrategy;
import io.winnow.learning.select.SafetyGate;
import io.winnow.learning.select.UniformSlice;
import io.winnow.learning.semi.Learned;
import io.winnow.learning.semi.Learner;
import io.winnow.learning.semi.LearningTask;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Select, label, learn, measure, until the last label count. */
final class Loop {

    private static final int FOLDS = 5;
    private static final String RANDOM = "random";

    private final Arena arena;
    private final Answers answers;
    private final QueryStrategy strategy;
    private final Learner learner;
    private final HeadTrainer trainer;
    private final BitSet slice = new BitSet();
    private int[] asked = {};
    private Answers.Known known;
    private @Nullable Learned learned;
    private @Nullable Interval accuracy;
    private @Nullable Interval advantage;

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
        this.known = answers.of(arena, asked, Progress.NONE);
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
        QueryStrategy chooser = chooser(plan.randomShare());
        for (int count : plan.within(arena.truth().length)) {
            while (asked.length < count) {
                round(chooser, Math.min(plan.next(asked.length), count), progress);
            }
            Learned now = Objects.requireNonNull(learned);
            labels.add(count);
            inductive.add(arena.accuracy(now.head().predict(arena.test())));
            transductive.add(arena.transductive(now.transductive(), unlabeled()));
            right.add(arena.agreement(known.labels()));
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

    private QueryStrategy chooser(double randomShare) {
        return randomShare > 0 && !strategy.name().equals(RANDOM)
                ? new UniformSlice(strategy, randomShare)
                : strategy;
    }

    private void round(QueryStrategy chooser, int count, Progress progress) {
        Selection selection = chooser.select(pool(), count - asked.length, arena.seed(), progress);
        selection.picks().stream()
                .filter(pick -> pick.strategy().equals(RANDOM))
                .forEach(pick -> slice.set(pick.row()));
        asked = IntStream.concat(IntStream.of(asked), IntStream.of(selection.rows())).toArray();
        known = answers.of(arena, asked, progress);
        learned =
                learner.learn(
                        new LearningTask(
                                arena.pool(),
                                known.labels(),
                                arena.graph(),
                                arena.seed(),
                                known.beliefs()),
                        progress);
        accuracy =
                new CrossValidation(FOLDS, arena.seed())
                        .predict(
                                known.labels(), CrossValidation.of(trainer, arena.pool(), progress))
                        .map(OutOfFold::accuracy)
                        .orElse(null);
        advantage =
                new SafetyGate(trainer, arena.seed())
                        .advantage(arena.pool(), sliced(false), sliced(true), progress)
                        .orElse(null);
    }

    private Pool pool() {
        Posterior posterior = learned == null ? null : learned.transductive();
        return new Pool(
                        arena.pool(),
                        unlabeled(),
                        known.labels(),
                        arena.keys(),
                        posterior,
                        accuracy)
                .withAdvantage(advantage);
    }

    /** The labels that were drawn at random, or the others. */
    private Labels sliced(boolean random) {
        Labels labels = known.labels();
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
