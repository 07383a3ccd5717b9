/**
 * Image files as bytes: told apart by content, checked against limits before they are decoded,
 * resized to the shape an encoder takes. Knows no project, database or Spring.
 */
@NullMarked
package io.winnow.sample.image;

import org.jspecify.annotations.NullMarked;
