/**
 * What labels buy and whom to believe, measured on public data: the tables of the documentation,
 * made anew from data and a seed.
 */
@NamedInterface("evidence")
@NullMarked
package io.winnow.bench.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
