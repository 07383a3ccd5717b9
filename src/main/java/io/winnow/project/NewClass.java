package io.winnow.project;

import org.jspecify.annotations.Nullable;

/**
 * A class to add, or how one is to look from now on.
 *
 * @param color like {@code #E69F00}; null takes the next of the palette (or keeps what it has)
 * @param key one digit or letter; null takes the next free one (or keeps what it has)
 */
public record NewClass(
        String name, @Nullable String color, @Nullable String key, String description) {

    /** A class with that name and everything else by default. */
    public static NewClass named(String name) {
        return new NewClass(name, null, null, "");
    }

    /** The same, described. */
    public NewClass describedAs(String text) {
        return new NewClass(name, color, key, text);
    }
}
