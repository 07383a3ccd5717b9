/**
 * The list of projects and the page that makes a new one. Uses services of the rooms below only.
 */
@NullMarked
package io.winnow.ui.project;

import org.jspecify.annotations.NullMarked;
