/**
 * What people look at across a whole pool (projections, near-duplicates, outliers), and what leaves
 * the workbench: labels and predictions as tables, and models as folders that run elsewhere. Reads
 * every room below; changes none.
 */
@NullMarked
package io.winnow.curate;

import org.jspecify.annotations.NullMarked;
