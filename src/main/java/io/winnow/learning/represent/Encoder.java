package io.winnow.learning.represent;

import io.winnow.learning.ImageShape;

/** Turns images into embeddings. One instance serves one thread at a time. */
public interface Encoder extends AutoCloseable {

    /** Names this encoder's output: equal ids, equal embeddings. Safe as a file name. */
    String id();

    /** The shape of image it takes. */
    ImageShape input();

    /** The dimension d of its embeddings. */
    int dimension();

    /**
     * Encodes a batch.
     *
     * @param pixels {@code count} × C × H × W, 0..255
     * @param count the number of images
     * @return {@code count} × d, row-major, each row L2-normalised; zeros where a network from
     *     elsewhere gives zeros
     */
    float[] encode(byte[] pixels, int count);

    @Override
    default void close() {}
}
