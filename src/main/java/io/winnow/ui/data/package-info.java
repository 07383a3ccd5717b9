/** The data page: what a project holds, how it came, what was set aside, how to take it home. */
@NullMarked
package io.winnow.ui.data;

import org.jspecify.annotations.NullMarked;
