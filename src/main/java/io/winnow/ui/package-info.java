/**
 * The screens: Vaadin views over the services of the floors below. No query, no business rule, no
 * thread.
 */
@NullMarked
package io.winnow.ui;

import org.jspecify.annotations.NullMarked;
