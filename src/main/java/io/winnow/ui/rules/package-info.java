/** The page on which curators write rules and see what they do. */
@NullMarked
package io.winnow.ui.rules;

import org.jspecify.annotations.NullMarked;
