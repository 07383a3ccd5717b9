/**
 * The one folder a team must back up, and the database that lives in it by default. Knows nothing
 * of what other rooms keep there.
 */
@NullMarked
package io.winnow.workspace;

import org.jspecify.annotations.NullMarked;
