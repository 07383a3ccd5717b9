/** The encoder port, instant features that need no network, and projections. */
@NullMarked
package io.winnow.learning.represent;

import org.jspecify.annotations.NullMarked;
