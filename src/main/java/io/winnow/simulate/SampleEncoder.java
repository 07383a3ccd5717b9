package io.winnow.simulate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.io.IOException;

/** Turns samples of the kind it knows into embeddings. */
public interface SampleEncoder extends AutoCloseable {

    /** Equal ids, equal embeddings. Safe as a file name. */
    String id();

    /**
     * The embeddings of all {@code samples}, n × d, row by row.
     *
     * @throws IllegalArgumentException if they are of another kind
     */
    Embeddings encode(Samples samples, Progress progress);

    @Override
    default void close() throws IOException {}
}
