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
import io.winnow.learning.semi.Learned;
import io.winnow.learning.semi.Learner;
import io.winnow.learning.semi.LearningTask;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Select, label, learn, measure, until the last label count. */
final class Loop {

    private static final int FOLDS = 5;

    private final Arena arena;
    private final QueryStrategy strategy;
    private final Learner learner;
    private final HeadTrainer trainer;
    private int[] asked = {};
    private @Nullable Learned learned;
    private @Nullable Interval accuracy;

    Loop(Arena arena, QueryStrategy strategy, Learner learner, HeadTrainer trainer) {
        this.arena = arena;
        this.strategy = strategy;
        this.learner = learner;
        this.trainer = trainer;
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
        for (int count : reachable(plan)) {
            while (asked.length < count) {
                round(Math.min(plan.next(asked.length), count), progress);
            }
            Learned now = java.util.Objects.requireNonNull(learned);
            labels.add(count);
            inductive.add(arena.accuracy(now.head().predict(arena.test())));
            transductive.add(arena.transductive(now.transductive(), unlabeled()));
        }
        return new Run(
                arena.encoder(),
                strategy.name(),
                learner.name(),
                arena.seed(),
                labels,
                inductive,
                transductive);
    }

    private List<Integer> reachable(Plan plan) {
        return plan.labels().stream().filter(count -> count < arena.truth().length).toList();
    }

    private void round(int count, Progress progress) {
        Posterior posterior = learned == null ? null : learned.transductive();
        Pool pool =
                new Pool(
                        arena.pool(),
                        unlabeled(),
                        arena.answer(asked),
                        arena.keys(),
                        posterior,
                        accuracy);
        Selection selection = strategy.select(pool, count - asked.length, arena.seed());
        asked = IntStream.concat(IntStream.of(asked), IntStream.of(selection.rows())).toArray();
        Labels labels = arena.answer(asked);
        learned =
                learner.learn(
                        new LearningTask(arena.pool(), labels, arena.graph(), arena.seed()),
                        progress);
        accuracy =
                new CrossValidation(FOLDS, arena.seed())
                        .predict(labels, CrossValidation.of(trainer, arena.pool()))
                        .map(OutOfFold::accuracy)
                        .orElse(null);
    }

    private int[] unlabeled() {
        BitSet taken = new BitSet();
        IntStream.of(asked).forEach(taken::set);
        return IntStream.range(0, arena.truth().length).filter(row -> !taken.get(row)).toArray();
    }
}
