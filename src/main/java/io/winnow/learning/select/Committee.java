package io.winnow.learning.select;

import io.winnow.learning.Pool;
import io.winnow.learning.Progress;
import io.winnow.learning.classify.Head;
import java.util.stream.Stream;

/** Heads that agree on the labels and may disagree elsewhere. */
@FunctionalInterface
interface Committee {

    /** The members for {@code pool}, at least two, trained as they are asked for. */
    Stream<Head> of(Pool pool, long seed, Progress progress);
}
