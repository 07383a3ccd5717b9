package io.winnow.bench.evidence;

import io.winnow.learning.Progress;
import java.io.IOException;
import java.util.List;

/** A table of the documentation that can be made anew. */
interface EvidenceTable {

    /** The name to ask for it by. */
    String name();

    /** The data without which it cannot be made. */
    List<PublicData> needs();

    /**
     * Makes it.
     *
     * @param where the data and the size of the run
     * @throws IOException if the data cannot be read
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    Result make(Setup where, Progress progress) throws IOException;

    /**
     * A table that was made.
     *
     * @param markdown as it stands in the documentation
     * @param figures the same and more, for JSON
     */
    record Result(String markdown, Object figures) {}
}
