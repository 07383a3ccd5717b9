/**
 * Choosing what to import: upload or name files, look at what they would bring. Shared by the page
 * for new projects and the data page.
 */
@NullMarked
package io.winnow.ui.source;

import org.jspecify.annotations.NullMarked;
