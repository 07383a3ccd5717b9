package io.winnow.sample.source;

/**
 * A row that cannot be taken in.
 *
 * @param position the line of a manifest, or the place in an archive, folder or IDX file, from 1
 * @param file the path as the source gives it
 */
public record Rejection(long position, String file, String reason) {}
