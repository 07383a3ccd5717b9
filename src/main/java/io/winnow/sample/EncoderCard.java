package io.winnow.sample;

import io.winnow.learning.ImageShape;
import org.jspecify.annotations.Nullable;

/**
 * An encoder that a project may use.
 *
 * @param id names its embeddings; safe as a file name
 * @param name for people
 * @param input the shape of image it takes; null if it takes texts
 * @param dimension d of its embeddings
 */
public record EncoderCard(
        String id, String name, Origin origin, @Nullable ImageShape input, int dimension) {

    /** Where an encoder comes from. */
    public enum Origin {
        /** Came with Winnow. */
        SHIPPED,
        /** Fitted to the pool in a moment, without a network. */
        INSTANT,
        /** Learned from the project's own pool. */
        TRAINED,
        /** A network from somewhere else, brought as a file. */
        BROUGHT
    }
}
