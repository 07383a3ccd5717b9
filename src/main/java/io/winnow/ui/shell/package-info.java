/** The frame around every page: app bar, theme, and the way live events reach a screen. */
@NullMarked
package io.winnow.ui.shell;

import org.jspecify.annotations.NullMarked;
