package io.winnow.sample.source;

import org.jspecify.annotations.Nullable;

/**
 * Which columns of a manifest mean what.
 *
 * @param path the column with the file's path; null takes "path", or else the first one whose cells
 *     name files
 * @param label the column with the label; empty for none, null for the one called like it
 */
public record ManifestColumns(@Nullable String path, @Nullable String label) {

    public static final ManifestColumns DEFAULT = new ManifestColumns(null, null);
}
