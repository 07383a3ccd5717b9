package io.winnow.learning;

import java.util.concurrent.CancellationException;

/**
 * Where a long computation says how far it is, and learns that nobody wants its result any more.
 */
@FunctionalInterface
public interface Progress {

    /** Reports to nobody and never cancels. */
    Progress NONE = (done, total, message) -> {};

    /**
     * Reports that {@code done} of {@code total} units are finished.
     *
     * @param done units finished, from 0 to {@code total}
     * @param total all units of this computation, at least 1
     * @param message what is being done, for a person
     * @throws CancellationException if the computation should stop; let it pass
     */
    void report(long done, long total, String message);

    /**
     * For a part of the computation: whatever it reports, {@code done} of {@code total} is what
     * this one hears.
     */
    default Progress at(long done, long total) {
        return (part, parts, message) -> report(done, total, message);
    }
}
