/**
 * Weak supervision: from the votes of many unreliable voters (people, rules, other models) to a
 * distribution over classes per sample, and from a classifier to labels that deserve a second look.
 */
@NullMarked
package io.winnow.learning.weak;

import org.jspecify.annotations.NullMarked;
