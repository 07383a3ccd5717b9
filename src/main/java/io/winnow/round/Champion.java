package io.winnow.round;

import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import org.jspecify.annotations.Nullable;

/**
 * The model version in use, as the fast clock needs it.
 *
 * @param number its number
 * @param head its head, calibrated
 * @param anchors what a refit must not forget of it; null when it learned from labels alone
 */
record Champion(int number, Head head, @Nullable Targets anchors) {}
