/** The progress page: the learning curve, what the model gets wrong, and what to do next. */
@NullMarked
package io.winnow.ui.progress;

import org.jspecify.annotations.NullMarked;
