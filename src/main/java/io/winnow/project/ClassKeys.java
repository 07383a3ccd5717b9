package io.winnow.project;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that answer with a class: 1 to 9, then letters that do nothing else while labeling. */
final class ClassKeys {

    /** Letters that the labeling page keeps for itself (flag, guidelines, invert, undo …). */
    static final String RESERVED = "fghiz";

    private static final String IN_ORDER = "123456789qwertyuopasdjklxcvbnm0";

    private ClassKeys() {}

    /** The first free key; null when all are taken. */
    static @Nullable String next(Set<String> taken) {
        return IN_ORDER.chars()
                .mapToObj(Character::toString)
                .filter(key -> !taken.contains(key))
                .findFirst()
                .orElse(null);
    }

    /** One digit or lower-case letter that is free to use. */
    static String checked(String key) {
        String one = key.strip().toLowerCase(java.util.Locale.ROOT);
        if (RESERVED.contains(one) && one.length() == 1) {
            throw new IllegalArgumentException(
                    "The key " + one + " already does something else while labeling.");
        }
        if (!one.matches("[0-9a-z]")) {
            throw new IllegalArgumentException(
                    "A key is one digit or letter, not \"" + key + "\".");
        }
        return one;
    }
}
