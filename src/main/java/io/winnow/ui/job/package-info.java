/** Background jobs on the screen: the indicator in the bar, the panel, the page. */
@NullMarked
package io.winnow.ui.job;

import org.jspecify.annotations.NullMarked;
