/**
 * The small parts that pages are put together from, in the classes of {@code styles.css}. They know
 * no service: pages give them values and listen to them.
 */
@NullMarked
package io.winnow.ui.part;

import org.jspecify.annotations.NullMarked;
