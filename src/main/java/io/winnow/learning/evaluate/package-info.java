/** Metrics with their intervals, calibration error, labels saved, stopping advice. */
@NullMarked
package io.winnow.learning.evaluate;

import org.jspecify.annotations.NullMarked;
