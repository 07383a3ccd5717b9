/** Winnow: the application's start. Every floor of the house is a package below this one. */
@NullMarked
package io.winnow;

import org.jspecify.annotations.NullMarked;
