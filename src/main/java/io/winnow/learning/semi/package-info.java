/**
 * Learners that use the unlabeled rest: propagation, self-training, mean teacher; and their
 * supervised twin.
 */
@NullMarked
package io.winnow.learning.semi;

import org.jspecify.annotations.NullMarked;
