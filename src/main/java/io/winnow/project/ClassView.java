package io.winnow.project;

import org.jspecify.annotations.Nullable;

/**
 * A class that may be answered, as it was when read.
 *
 * @param ordinal its place among the project's classes, 0 to C − 1: the column of a posterior
 * @param color like {@code #E69F00}
 * @param key the key that answers it, one digit or lower-case letter; null if it has none
 */
public record ClassView(
        long id,
        long projectId,
        int ordinal,
        String name,
        String color,
        @Nullable String key,
        String description) {}
