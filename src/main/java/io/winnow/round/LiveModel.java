package io.winnow.round;

import io.winnow.learning.Posterior;
import io.winnow.learning.classify.Head;
import org.jspecify.annotations.Nullable;

/**
 * The head of this moment with the whole pool scored.
 *
 * @param index the pool it scored
 * @param head fitted to every label so far
 * @param posterior n × C, one row per sample
 * @param modelNumber the model version it started from; null before the first
 * @param labelCount how many labels it learned from
 */
record LiveModel(
        PoolIndex index,
        Head head,
        Posterior posterior,
        @Nullable Integer modelNumber,
        int labelCount) {}
