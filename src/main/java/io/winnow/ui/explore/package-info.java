/** The map of a project's samples, and what is nearly the same or like nothing else among them. */
@NullMarked
package io.winnow.ui.explore;

import org.jspecify.annotations.NullMarked;
