/**
 * What labels buy and whom to believe, measured on public data: the tables of the documentation,
 * made anew from data and a seed.
 */
@NullMarked
package io.winnow.bench.evidence;

import org.jspecify.annotations.NullMarked;
