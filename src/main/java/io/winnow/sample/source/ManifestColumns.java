package io.winnow.sample.source;

import org.jspecify.annotations.Nullable;

/**
 * Which columns of a manifest mean what.
 *
 * @param path the column with the file's path
 * @param label the column with the label; null takes "label" if there is one
 */
public record ManifestColumns(String path, @Nullable String label) {

    public static final ManifestColumns DEFAULT = new ManifestColumns("path", null);

    String labelName() {
        return label == null ? "label" : label;
    }
}
