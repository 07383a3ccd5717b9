/** The labeling page: a thin frame around the browser-side stage. */
@NullMarked
package io.winnow.ui.label;

import org.jspecify.annotations.NullMarked;
