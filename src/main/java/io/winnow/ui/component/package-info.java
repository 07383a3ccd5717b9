/**
 * The browser-side components of {@code frontend/} as Vaadin components: each sets one property and
 * passes on what the browser part tells. They know no service and hold no state.
 */
@NullMarked
package io.winnow.ui.component;

import org.jspecify.annotations.NullMarked;
