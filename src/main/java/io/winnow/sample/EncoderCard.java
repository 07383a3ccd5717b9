package io.winnow.sample;

import io.winnow.learning.ImageShape;

/**
 * An encoder that a project may use.
 *
 * @param id names its embeddings; safe as a file name
 * @param name for people
 * @param input the shape of image it takes
 * @param dimension d of its embeddings
 */
public record EncoderCard(String id, String name, Origin origin, ImageShape input, int dimension) {

    /** Where an encoder comes from. */
    public enum Origin {
        /** Came with Winnow. */
        SHIPPED,
        /** Fitted to the pool in a moment, without a network. */
        INSTANT,
        /** Learned from the project's own pool. */
        TRAINED
    }
}
