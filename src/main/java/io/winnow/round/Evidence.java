package io.winnow.round;

import io.winnow.learning.classify.CrossValidation;
import io.winnow.learning.classify.HeadTrainer;
import io.winnow.learning.classify.OutOfFold;
import io.winnow.learning.evaluate.Interval;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the labels so far say about the head: the policy switches on it. */
@Component
class Evidence {

    private static final CrossValidation FOLDS = new CrossValidation(5, 1);

    private final HeadTrainer trainer;

    Evidence(HeadTrainer fastTrainer) {
        this.trainer = fastTrainer;
    }

    /** Cross-validated accuracy of the supervised head; empty while there are too few labels. */
    Optional<Interval> accuracy(PoolSnapshot snapshot) {
        return FOLDS.predict(
                        snapshot.labels(),
                        CrossValidation.of(trainer, snapshot.index().embeddings()))
                .map(OutOfFold::accuracy);
    }
}
