/**
 * Networks: a small residual network, self-supervised training (SimCLR), its checkpoints and weight
 * files, and the encoder that serves them. The only package that knows {@code ai.djl}; uses {@code
 * learning} and nothing above.
 */
@NullMarked
package io.winnow.neural;

import org.jspecify.annotations.NullMarked;
