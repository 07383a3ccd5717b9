/**
 * Vector kernels, linear algebra, k-means, neighbour graphs, top-k, sampling. Uses only the
 * vocabulary.
 */
@NullMarked
package io.winnow.learning.math;

import org.jspecify.annotations.NullMarked;
