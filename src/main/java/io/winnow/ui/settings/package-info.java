/** The settings of a project: words, classes, how the loop runs, and its end. */
@NullMarked
package io.winnow.ui.settings;

import org.jspecify.annotations.NullMarked;
