package io.winnow.sample;

import io.winnow.learning.ImageShape;
import org.jspecify.annotations.Nullable;

/**
 * An encoder that a project may use.
 *
 * @param id names its embeddings; safe as a file name
 * @param name for people
 * @param input the shape of image it takes; null if it takes texts
 * @param dimension d of its embeddings; those of an instant one may have fewer where it was fitted
 *     to few samples
 * @param sawLabels whether it learned from the project's labels, which then cannot judge it
 */
public record EncoderCard(
        String id,
        String name,
        Origin origin,
        @Nullable ImageShape input,
        int dimension,
        boolean sawLabels) {

    /** An encoder that learned from no label. */
    public EncoderCard(
            String id, String name, Origin origin, @Nullable ImageShape input, int dimension) {
        this(id, name, origin, input, dimension, false);
    }

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
