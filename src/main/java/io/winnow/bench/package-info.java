/**
 * Measures a running Winnow from outside: processes of this program, and a real browser steered
 * over the Chrome DevTools Protocol. Nothing here is part of serving.
 */
@NullMarked
package io.winnow.bench;

import org.jspecify.annotations.NullMarked;
