/** The models page: what was trained, how it compares, which encoder it stands on. */
@NullMarked
package io.winnow.ui.models;

import org.jspecify.annotations.NullMarked;
