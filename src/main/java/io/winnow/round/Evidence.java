package io.winnow.round;

import io.winnow.learning.Progress;
import io.winnow.learning.classify.CrossValidation;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.OutOfFold;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.select.SafetyGate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the labels so far say about the head and about choosing: the policy switches on it. */
@Component
class Evidence {

    private static final CrossValidation FOLDS = new CrossValidation(5, 1);

    private final HeadTrainer trainer;
    private final RandomSlices slices;

    Evidence(HeadTrainer fastTrainer, RandomSlices slices) {
        this.trainer = fastTrainer;
        this.slices = slices;
    }

    /** Cross-validated accuracy of the supervised head; empty while there are too few labels. */
    Optional<Interval> accuracy(PoolSnapshot snapshot) {
        return FOLDS.predict(
                        snapshot.labels(),
                        CrossValidation.of(trainer, snapshot.index().embeddings()))
                .map(OutOfFold::accuracy);
    }

    /** What the safety gate says about choosing; empty while there are too few labels. */
    Optional<Interval> advantage(long projectId, PoolSnapshot snapshot, Progress progress) {
        return new SafetyGate(trainer, 1)
                .advantage(
                        snapshot.index().embeddings(),
                        slices.chosen(projectId, snapshot),
                        slices.of(projectId, snapshot),
                        progress);
    }
}
