/**
 * Where samples come from: IDX files, archives, folders and manifests, each read row by row. A bad
 * row is told to the sink with its place and reason, and reading goes on. Knows no project,
 * database or Spring.
 */
@NullMarked
package io.winnow.sample.source;

import org.jspecify.annotations.NullMarked;
