package io.winnow.curate;

import java.util.Locale;

/** Names for downloads. */
final class FileNames {

    private FileNames() {}

    /** Lower case, with a hyphen for whatever a file system might mind. */
    static String of(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "export" : plain;
    }
}
