package io.winnow.curate;

import io.winnow.sample.SampleView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of an export.
 *
 * @param text the text itself; null of an image
 * @param label the class in force: of people, of an import, or else the model's; null if none
 * @param provenance where {@code label} comes from; null with it
 * @param kind what the last person did: LABEL, NOT_SURE, SKIP or FLAG; null if nobody answered
 * @param notSure the classes left possible by the last person who was not sure; empty if nobody was
 * @param labeledBy the names of those who gave a class
 * @param answeredAt when the last answer arrived; null if nobody answered
 * @param comment of the last flag; null if there is none
 * @param predicted the model's class; null before the first model
 * @param posterior the model's probability of each class, in their order; empty without a model
 * @param model the number of the model version; null without one
 */
record ExportedSample(
        SampleView sample,
        @Nullable String text,
        @Nullable String label,
        @Nullable Provenance provenance,
        @Nullable String kind,
        List<String> notSure,
        List<String> labeledBy,
        @Nullable Instant answeredAt,
        @Nullable String comment,
        @Nullable String predicted,
        float[] posterior,
        @Nullable Integer model) {

    /** Where a label comes from. */
    enum Provenance {
        HUMAN,
        IMPORTED,
        PREDICTED
    }

    boolean isLabeled() {
        return provenance == Provenance.HUMAN || provenance == Provenance.IMPORTED;
    }
}
