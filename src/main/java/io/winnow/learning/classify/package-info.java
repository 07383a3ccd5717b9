/**
 * Heads: a trainer turns embeddings and targets into class probabilities; calibration and
 * cross-validation.
 */
@NullMarked
package io.winnow.learning.classify;

import org.jspecify.annotations.NullMarked;
