package io.winnow.project;

import java.util.HashSet;
import java.util.Set;
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

    /** That class as it will look if it is number {@code ordinal} (from 0) of a new project. */
    public static NewClass suggested(int ordinal, String name) {
        Set<String> colors = new HashSet<>();
        Set<String> keys = new HashSet<>();
        String key = ClassKeys.next(keys);
        for (int before = 0; before < ordinal; before++) {
            colors.add(ClassColors.next(colors));
            if (key != null) {
                keys.add(key);
            }
            key = ClassKeys.next(keys);
        }
        return new NewClass(name, ClassColors.next(colors), key, "");
    }

    /** Why no class may have that key; empty if one may. The empty key means the next free one. */
    public static String keyProblem(String key) {
        try {
            return key.isEmpty() || !ClassKeys.checked(key).isEmpty() ? "" : key;
        } catch (IllegalArgumentException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    /** Why no class may be called so; empty if one may. */
    public static String nameProblem(String name) {
        try {
            LabelClass.checkedName(name);
            return "";
        } catch (IllegalArgumentException wrong) {
            return String.valueOf(wrong.getMessage());
        }
    }

    /** The same, described. */
    public NewClass describedAs(String text) {
        return new NewClass(name, color, key, text);
    }
}
