package io.winnow.sample.source;

import java.io.IOException;

/** Samples to take in, in a fixed order. Reading twice gives the same rows. */
public interface SampleSource extends AutoCloseable {

    /** How many rows there are at most, for a progress bar. */
    long total() throws IOException;

    /**
     * Gives every row to {@code sink}, good or bad, until it has had enough.
     *
     * @throws SourceUnusable if nothing can be read at all; the message is for a person
     */
    void read(RowSink sink) throws IOException;

    @Override
    void close() throws IOException;
}
