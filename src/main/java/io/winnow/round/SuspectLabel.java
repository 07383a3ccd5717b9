package io.winnow.round;

/**
 * A label that a model which had not seen it confidently contradicts.
 *
 * @param sampleId the sample
 * @param labelId the class that it was labeled
 * @param expectedId the class that the model is confident of
 * @param labelProbability what the model gives the label, calibrated
 * @param expectedProbability what it gives the expected class: more
 */
public record SuspectLabel(
        long sampleId,
        long labelId,
        long expectedId,
        double labelProbability,
        double expectedProbability) {

    public SuspectLabel {
        if (labelId == expectedId || !(expectedProbability > labelProbability)) {
            throw new IllegalArgumentException(
                    "class %d of probability %s is no objection to class %d of %s"
                            .formatted(expectedId, expectedProbability, labelId, labelProbability));
        }
    }
}
