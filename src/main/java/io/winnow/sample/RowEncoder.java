package io.winnow.sample;

import java.io.IOException;

/** An encoder together with the samples it encodes. One instance serves one thread at a time. */
interface RowEncoder extends AutoCloseable {

    /** The number n of samples. */
    int size();

    /** The dimension d of the embeddings. */
    int dimension();

    /**
     * Encodes {@code count} samples from ordinal {@code from} on.
     *
     * @return {@code count} × d, row-major
     */
    float[] encode(int from, int count) throws IOException;

    @Override
    void close();
}
