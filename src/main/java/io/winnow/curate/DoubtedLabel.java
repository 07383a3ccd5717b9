package io.winnow.curate;

import io.winnow.project.ClassView;
import java.time.Instant;
import java.util.List;

/**
 * A label worth a second look.
 *
 * @param sampleId the sample
 * @param label the class it has
 * @param opinions who said so and who said otherwise, oldest first; none of an imported label
 * @param expected the class the model expects
 * @param confidence the probability that the model gives it, calibrated
 * @param labelProbability what the model gives the label
 */
public record DoubtedLabel(
        long sampleId,
        ClassView label,
        List<Opinion> opinions,
        ClassView expected,
        double confidence,
        double labelProbability) {

    public DoubtedLabel {
        opinions = List.copyOf(opinions);
    }

    /**
     * What one person said.
     *
     * @param who what others call the person
     * @param when by the person's clock
     * @param said the class
     */
    public record Opinion(String who, Instant when, ClassView said) {}
}
