package io.winnow.round;

import io.winnow.learning.evaluate.Interval;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encoders of a project side by side, on the labels of one moment. Stored as JSON.
 *
 * @param at when
 * @param labels how many labels there were, gold left out
 * @param inUse the id of the encoder that the loop used
 * @param rows one per encoder that has encoded every sample, the one in use first
 * @param leftOut names of encoders that have not
 * @param advice what follows, in words
 * @param suggested the id of the encoder to change to; null to stay
 */
public record EncoderComparison(
        Instant at,
        int labels,
        String inUse,
        List<Row> rows,
        List<String> leftOut,
        String advice,
        @Nullable String suggested) {

    public EncoderComparison {
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One encoder.
     *
     * @param dimension d of its embeddings
     * @param bytes of its file; null for one that is part of Winnow
     * @param samplesPerSecond how fast it encoded during the comparison
     * @param accuracy of a linear head, cross-validated on the labels so far; null, like the next
     *     three, while there are not two labels of two classes
     * @param neighbors leave-one-out accuracy of the five nearest labels
     * @param logLoss of that head, calibrated, in nats
     * @param calibrationError expected calibration error of that head, 0 to 1
     * @param gold accuracy of a head of all labels on gold: may veto, never choose; null without
     *     gold
     * @param difference accuracy − that of the encoder in use, paired; null for that one
     * @param pValue of that difference, corrected for the number of encoders
     */
    public record Row(
            String encoderId,
            String name,
            int dimension,
            @Nullable Long bytes,
            double samplesPerSecond,
            @Nullable Interval accuracy,
            @Nullable Interval neighbors,
            @Nullable Double logLoss,
            @Nullable Double calibrationError,
            @Nullable Interval gold,
            @Nullable Interval difference,
            @Nullable Double pValue) {}
}
