package io.winnow.round;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Labels;
import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.evaluate.ClassificationReport;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.evaluate.PairedComparison;
import java.util.Arrays;
import java.util.Optional;

/** Measures heads on the sealed samples whose truth is known. */
final class GoldExam {

    private static final long BOOTSTRAP_SEED = 1;

    private final Embeddings pool;
    private final Embeddings questions;
    private final Labels truth;

    GoldExam(PoolSnapshot snapshot) {
        this.pool = snapshot.index().embeddings();
        this.truth = snapshot.gold();
        this.questions = pool.gather(truth.rows());
    }

    /** How many gold samples have a truth. */
    int size() {
        return truth.size();
    }

    /** The full report of a head; empty while no gold sample has a truth. */
    Optional<ClassificationReport> report(Head head) {
        return truth.size() == 0
                ? Optional.empty()
                : Optional.of(
                        ClassificationReport.of(
                                truth.classes(), head.predict(questions), BOOTSTRAP_SEED));
    }

    /** One row of the comparison. */
    ModelReport.Contender contender(Trial trial) {
        Optional<ClassificationReport> report = report(trial.head());
        return new ModelReport.Contender(
                trial.name(),
                trial.validated() == null ? null : trial.validated().accuracy(),
                trial.validated() == null ? null : trial.validated().logLoss(),
                report.map(ClassificationReport::accuracy).orElse(null),
                report.map(ClassificationReport::macroF1).orElse(null),
                trial.seconds());
    }

    /** Whether {@code head} is worse than {@code other} beyond doubt: a paired 95 % interval. */
    boolean clearlyLoses(Head head, Head other) {
        if (truth.size() == 0) {
            return false;
        }
        Interval difference = PairedComparison.of(right(head), right(other)).difference();
        return difference.high() < 0;
    }

    /** Which gold samples {@code head} gets right, in the order of their rows. */
    boolean[] right(Head head) {
        var posterior = head.predict(questions);
        boolean[] right = new boolean[truth.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = posterior.top(i) == truth.classes()[i];
        }
        return right;
    }

    /** What uniformly drawn labels alone would have given; empty while that says nothing. */
    Optional<ModelReport.RandomSlice> randomSlice(Labels drawn) {
        boolean oneClass = Arrays.stream(drawn.classes()).distinct().count() < 2;
        if (oneClass || truth.size() == 0) {
            return Optional.empty();
        }
        Head head = new LogisticRegression().train(pool, Targets.of(drawn), null);
        return report(head)
                .map(report -> new ModelReport.RandomSlice(drawn.size(), report.accuracy()));
    }
}
