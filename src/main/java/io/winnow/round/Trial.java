package io.winnow.round;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.CrossValidation;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.OutOfFold;
import io.winnow.learning.classify.TemperatureScaling;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.semi.Learned;
import io.winnow.learning.semi.Learner;
import io.winnow.learning.semi.LearningTask;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One learner, fitted to all labels and cross-validated on them.
 *
 * @param name the learner's name
 * @param head its head, calibrated on the out-of-fold predictions where there are any
 * @param validated its out-of-fold predictions, calibrated like the head that will be used:
 *     learners differ more in how sure they are than in how right, and that is put right anyway.
 *     Null while there are too few labels
 * @param seconds fitting and cross-validation together
 */
record Trial(String name, Head head, @Nullable OutOfFold validated, double seconds) {

    private static final CrossValidation FOLDS = new CrossValidation(5, 1);

    /**
     * Fits and cross-validates.
     *
     * @param pinned rows whose labels always teach and are never held out
     */
    static Trial of(Learner learner, LearningTask task, Set<Integer> pinned, Progress progress) {
        long start = System.nanoTime();
        Labels labels = task.labels();
        OutOfFold held =
                FOLDS.predict(
                                labels.subset(positions(labels, row -> !pinned.contains(row))),
                                (training, rows) ->
                                        fit(learner, task, with(pinned, training, labels), progress)
                                                .predict(task.embeddings().gather(rows), progress))
                        .orElse(null);
        Head head = fit(learner, task, task.labels(), progress);
        double temperature = held == null ? 1 : TemperatureScaling.fit(held);
        return new Trial(
                learner.name(),
                head.withTemperature((float) (head.temperature() * temperature)),
                held == null ? null : TemperatureScaling.apply(held, temperature),
                (System.nanoTime() - start) / 1e9);
    }

    /**
     * The out-of-fold accuracy on some of the labels; empty while there are too few, or too few
     * were held out.
     */
    Optional<ModelReport.SliceAccuracy> accuracyOn(Labels some) {
        if (validated == null || some.size() < AblationStudy.LEAST) {
            return Optional.empty();
        }
        Set<Integer> wanted = rows(some);
        Labels held = validated.labels();
        int[] among = positions(held, wanted::contains);
        long right =
                IntStream.of(among)
                        .filter(i -> validated.posterior().top(i) == held.classes()[i])
                        .count();
        return among.length < AblationStudy.LEAST
                ? Optional.empty()
                : Optional.of(
                        new ModelReport.SliceAccuracy(
                                among.length, Interval.wilson(right, among.length)));
    }

    private static Set<Integer> rows(Labels labels) {
        return IntStream.of(labels.rows()).boxed().collect(Collectors.toSet());
    }

    private static Labels with(Set<Integer> pinned, Labels training, Labels all) {
        Set<Integer> wanted = rows(training);
        wanted.addAll(pinned);
        return all.subset(positions(all, wanted::contains));
    }

    private static int[] positions(Labels labels, IntPredicate rows) {
        return IntStream.range(0, labels.size()).filter(i -> rows.test(labels.rows()[i])).toArray();
    }

    private static Head fit(Learner learner, LearningTask task, Labels labels, Progress progress) {
        Learned learned = learner.learn(task.withLabels(labels), progress);
        return learned.head();
    }
}
