package io.winnow.round;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.evaluate.PairedComparison;
import io.winnow.learning.math.Sampling;
import io.winnow.learning.semi.Learner;
import io.winnow.learning.semi.LearningTask;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Fits every learner to random labels alone and to as many chosen ones, and asks gold. */
record AblationStudy(Labels random, Labels chosen, GoldExam gold) {

    /** Fewer labels than this say nothing about choosing. */
    static final int LEAST = 20;

    /**
     * The study.
     *
     * @param task where the learners learn; {@code random} and {@code chosen} are labels on its
     *     rows
     * @return empty while either side has fewer than 20 labels or two classes, or gold has no truth
     */
    Optional<Ablation> run(List<Learner> learners, LearningTask task, Progress progress) {
        int count = Math.min(random.size(), chosen.size());
        if (count < LEAST || gold.size() == 0) {
            return Optional.empty();
        }
        RandomGenerator draw = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(task.seed());
        Labels byChance = random.subset(Sampling.draw(random.size(), count, draw));
        Labels byChoice = chosen.subset(Sampling.draw(chosen.size(), count, draw));
        if (classes(byChance) < 2 || classes(byChoice) < 2) {
            return Optional.empty();
        }
        return Optional.of(
                new Ablation(
                        count,
                        learners.stream()
                                .map(l ->
                                        arm(
                                                l,
                                                task.withLabels(byChance),
                                                task.withLabels(byChoice),
                                                progress))
                                .toList()));
    }

    private Ablation.Arm arm(
            Learner learner, LearningTask byChance, LearningTask byChoice, Progress progress) {
        boolean[] a = gold.right(learner.learn(byChoice, progress).head());
        boolean[] b = gold.right(learner.learn(byChance, progress).head());
        return new Ablation.Arm(
                learner.name(), share(b), share(a), PairedComparison.of(a, b).difference());
    }

    private static Interval share(boolean[] right) {
        int count = 0;
        for (boolean each : right) {
            count += each ? 1 : 0;
        }
        return Interval.wilson(count, right.length);
    }

    private static long classes(Labels labels) {
        return Arrays.stream(labels.classes()).distinct().count();
    }
}
