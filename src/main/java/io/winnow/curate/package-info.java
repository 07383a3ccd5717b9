/**
 * What people look at across a whole pool (projections, near-duplicates, outliers, labels worth a
 * second look with what a curator decides about them), and what leaves the workbench: labels and
 * predictions as tables, and models as folders that run elsewhere. Reads every room below; changes
 * none but by answers of the person who decides.
 */
@NullMarked
package io.winnow.curate;

import org.jspecify.annotations.NullMarked;
