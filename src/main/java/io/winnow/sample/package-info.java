/**
 * The pool: what was imported, where its media lie, and its rows as pixels and embeddings. {@link
 * io.winnow.sample.Samples} is the way to the samples, {@link io.winnow.sample.Imports} the way in
 * for new ones. Samples have dense ordinals 0..n−1 per project, in order of arrival: the row of a
 * sample in every array and file.
 */
@NullMarked
package io.winnow.sample;

import org.jspecify.annotations.NullMarked;
