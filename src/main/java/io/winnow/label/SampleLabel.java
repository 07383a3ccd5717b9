package io.winnow.label;

/**
 * The label that a sample has.
 *
 * @param sampleId the sample
 * @param classId its class
 * @param source where the label comes from
 * @param votes how many people answered; 0 for an imported label
 */
public record SampleLabel(long sampleId, long classId, Source source, int votes) {

    /** Where a label comes from. */
    public enum Source {
        HUMAN,
        IMPORTED
    }

    static SampleLabel imported(long sampleId, long classId) {
        return new SampleLabel(sampleId, classId, Source.IMPORTED, 0);
    }
}
