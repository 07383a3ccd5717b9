/** The encoders of a project on the screen: which there are, how far they have come. */
@NullMarked
package io.winnow.ui.encoder;

import org.jspecify.annotations.NullMarked;
