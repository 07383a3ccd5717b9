package io.winnow.round;

import io.winnow.learning.Labels;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import io.winnow.learning.classify.CrossValidation;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.LogisticRegression;
import io.winnow.learning.classify.OutOfFold;
import io.winnow.learning.classify.TemperatureScaling;
import io.winnow.learning.evaluate.ClassificationReport;
import io.winnow.learning.evaluate.Interval;
import io.winnow.learning.evaluate.NearestVotes;
import io.winnow.sample.EncoderCard;
import org.jspecify.annotations.Nullable;

/**
 * What one encoder makes of the labels so far. Of one that learned from labels itself only gold can
 * tell: on labels that it has seen it looks better than it is.
 *
 * @param validated a linear head's out-of-fold predictions, calibrated
 * @param right which labels it hit
 * @param neighbors leave-one-out accuracy of the nearest labels
 * @param gold its report on gold; null without gold
 * @param goldRight which gold samples a head of all labels hit
 */
record EncoderTrial(
        EncoderCard card,
        @Nullable OutOfFold validated,
        boolean[] right,
        @Nullable Interval neighbors,
        @Nullable ClassificationReport gold,
        boolean[] goldRight) {

    private static final CrossValidation FOLDS = new CrossValidation(5, 1);
    private static final int NEIGHBORS = 5;
    private static final long SEED = 1;

    static EncoderTrial of(EncoderCard card, PoolSnapshot snapshot, Progress progress) {
        Labels labels = snapshot.labels();
        if (card.sawLabels()) {
            return onGold(card, null, new boolean[0], null, snapshot, progress);
        }
        OutOfFold held = heldOut(snapshot, progress);
        if (held == null) {
            return new EncoderTrial(card, null, new boolean[0], null, null, new boolean[0]);
        }
        boolean[] near =
                NearestVotes.right(snapshot.index().embeddings(), labels, NEIGHBORS, progress);
        return onGold(
                card,
                TemperatureScaling.apply(held, TemperatureScaling.fit(held)),
                right(held),
                Interval.wilson(count(near), near.length),
                snapshot,
                progress);
    }

    private static EncoderTrial onGold(
            EncoderCard card,
            @Nullable OutOfFold validated,
            boolean[] right,
            @Nullable Interval neighbors,
            PoolSnapshot snapshot,
            Progress progress) {
        Labels labels = snapshot.labels();
        if (labels.size() == 0) {
            return new EncoderTrial(card, validated, right, neighbors, null, new boolean[0]);
        }
        GoldExam exam = new GoldExam(snapshot);
        Head head =
                new LogisticRegression()
                        .train(snapshot.index().embeddings(), Targets.of(labels), null, progress);
        return new EncoderTrial(
                card,
                validated,
                right,
                neighbors,
                exam.report(head).orElse(null),
                exam.right(head));
    }

    private static @Nullable OutOfFold heldOut(PoolSnapshot snapshot, Progress progress) {
        CrossValidation.Fold fold =
                CrossValidation.of(
                        new LogisticRegression(), snapshot.index().embeddings(), progress);
        return FOLDS.predict(
                        snapshot.labels(),
                        (training, rows) -> {
                            progress.report(0, 1, "cross-validating");
                            return fold.predict(training, rows);
                        })
                .orElse(null);
    }

    /** The encoder's row, with what remains to be said of it. */
    EncoderComparison.Row row(
            @Nullable Long bytes,
            double samplesPerSecond,
            @Nullable Interval difference,
            @Nullable Double pValue) {
        OutOfFold held = validated;
        return new EncoderComparison.Row(
                card.id(),
                card.name(),
                card.dimension(),
                bytes,
                samplesPerSecond,
                held == null ? null : held.accuracy(),
                neighbors,
                held == null ? null : held.logLoss(),
                held == null ? null : calibrationError(held),
                gold == null ? null : gold.accuracy(),
                difference,
                pValue);
    }

    private static double calibrationError(OutOfFold held) {
        return ClassificationReport.of(held.labels().classes(), held.posterior(), SEED)
                .calibration()
                .ece();
    }

    private static boolean[] right(OutOfFold held) {
        boolean[] right = new boolean[held.labels().size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = held.posterior().top(i) == held.labels().classes()[i];
        }
        return right;
    }

    private static int count(boolean[] right) {
        int count = 0;
        for (boolean one : right) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
