/**
 * The vocabulary of learning: arrays and indices with meaning. Knows no sample ids, no database, no
 * framework.
 */
@NullMarked
package io.winnow.learning;

import org.jspecify.annotations.NullMarked;
