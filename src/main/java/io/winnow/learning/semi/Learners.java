package io.winnow.learning.semi;

import io.winnow.learning.classify.HeadTrainer;
import java.util.List;

/** The learners, by name. */
public final class Learners {

    private Learners() {}

    /** All learners over heads by {@code trainer}, the simplest first. */
    public static List<Learner> all(HeadTrainer trainer) {
        return List.of(
                new SupervisedTwin(trainer),
                new SelfTraining(trainer),
                new LabelPropagation(trainer),
                new MeanTeacher(trainer),
                FixMatch.fixed(trainer),
                FixMatch.adaptive(trainer));
    }

    /**
     * Those that compete in every retrain, the simplest first. The others can be simulated; as long
     * as no measurement shows that they find better models, they would only cost every round time.
     */
    public static List<Learner> everyRound(HeadTrainer trainer) {
        return List.of(
                new SupervisedTwin(trainer),
                new LabelPropagation(trainer),
                new MeanTeacher(trainer));
    }

    /**
     * The learner called {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Learner named(String name, HeadTrainer trainer) {
        List<Learner> all = all(trainer);
        return all.stream()
                .filter(learner -> learner.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no learner is called '%s'; there are %s"
                                        .formatted(
                                                name, all.stream().map(Learner::name).toList())));
    }
}
