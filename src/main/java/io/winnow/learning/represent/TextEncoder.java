package io.winnow.learning.represent;

import java.util.List;

/** Turns texts into embeddings. One instance serves one thread at a time. */
public interface TextEncoder extends AutoCloseable {

    /** Names this encoder's output: equal ids, equal embeddings. Safe as a file name. */
    String id();

    /** The dimension d of its embeddings. */
    int dimension();

    /**
     * Encodes a batch.
     *
     * @return n × d, row-major, each row L2-normalised; zeros where a text says nothing it knows
     */
    float[] encode(List<String> texts);

    @Override
    default void close() {}
}
