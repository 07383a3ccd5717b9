package io.winnow.learning.semi;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Progress;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.weak.Aggregators;
import io.winnow.learning.weak.Panel;
import io.winnow.learning.weak.RowClassifier;
import io.winnow.learning.weak.VotesBuilder;
import io.winnow.learning.weak.Weighing;
import org.junit.jupiter.api.Test;

/** Around the supervised twin. */
class HeardLabelsTest extends LearnerContract {

    /** Two people say of each label what is believed of it. */
    @Override
    Learner learner(LearningTask task) {
        VotesBuilder people = people(task);
        for (int i = 0; i < task.labels().size(); i++) {
            int row = task.labels().rows()[i];
            int believed =
                    task.beliefs() == null ? task.labels().classes()[i] : task.beliefs().top(row);
            people.add(row, 0, believed).add(row, 1, believed);
        }
        return heard(people, task);
    }

    @Test
    void keepsTheNameOfTheLearner() {
        assertThat(learner(Tasks.clusters(30, 6, .3, 1)).name()).isEqualTo("supervised");
    }

    @Test
    void loneAnswersAreTakenAtTheirWord() {
        LearningTask task = Tasks.clusters(90, 9, .4, 1);
        VotesBuilder people = people(task);
        for (int row : task.labels().rows()) {
            people.add(row, 0, (Tasks.truth(row) + 1) % 3);
        }
        assertThat(heard(people, task).learn(task, Progress.NONE).head().weights())
                .isEqualTo(twin().learn(task, Progress.NONE).head().weights());
    }

    @Test
    void whereTwoPeopleDifferTheLabelIsBelievedLess() {
        LearningTask task = Tasks.clusters(90, 9, .4, 1);
        VotesBuilder people = people(task);
        for (int row : task.labels().rows()) {
            people.add(row, 0, Tasks.truth(row)).add(row, 1, (Tasks.truth(row) + 1) % 3);
        }
        var doubted = heard(people, task).learn(task, Progress.NONE).transductive();
        var sure = twin().learn(task, Progress.NONE).transductive();
        for (int row : task.labels().rows()) {
            assertThat(doubted.probability(row, Tasks.truth(row)))
                    .isLessThan(sure.probability(row, Tasks.truth(row)) - .05f);
        }
    }

    private static VotesBuilder people(LearningTask task) {
        return new VotesBuilder(task.embeddings().size(), 2, task.labels().classCount());
    }

    private static Learner heard(VotesBuilder people, LearningTask task) {
        int classes = task.labels().classCount();
        Panel panel =
                new Panel(
                        people.build(),
                        new VotesBuilder(task.embeddings().size(), 0, classes).build());
        return new HeardLabels(
                twin(), new Weighing(panel, Aggregators.auto(), RowClassifier.NONE, 1));
    }

    private static Learner twin() {
        return new SupervisedTwin(new LogisticRegression());
    }
}
