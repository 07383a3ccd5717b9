package io.winnow.round;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sample to label.
 *
 * @param sampleId the sample
 * @param name what it was called when it was imported
 * @param excerpt how it begins, if it is a text; null of an image
 * @param width in pixels
 * @param height in pixels
 * @param why why this one, in words that do not give away gold
 * @param guess the model's probability of each class, most probable first; null where the project
 *     shows no hints or there is no model yet, and where it learned from somebody's answer that
 *     this person must not see
 */
public record Task(
        long sampleId,
        String name,
        @Nullable String excerpt,
        int width,
        int height,
        String why,
        @Nullable List<Guess> guess) {

    /**
     * The model's guess of one class.
     *
     * @param p the probability, 0 to 1
     */
    public record Guess(long classId, double p) {}
}
