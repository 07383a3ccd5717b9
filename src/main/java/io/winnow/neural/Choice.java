package io.winnow.neural;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One of several ways to train, for people to choose from; an enum's constant. */
public interface Choice {

    /**
     * What people read about it.
     *
     * @param label its name for people
     * @param source its paper
     * @param explanation what it does, in a sentence
     */
    record About(String label, String source, String explanation) {}

    /** The constant's name. */
    String name();

    About about();

    /** Its name in commands and files. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name for people. */
    default String label() {
        return about().label();
    }

    /** Its paper. */
    default String source() {
        return about().source();
    }

    /** What it does, in a sentence. */
    default String explanation() {
        return about().explanation();
    }

    /**
     * The choice called {@code name}, in any case.
     *
     * @param kind what it is to be, such as "method"
     * @throws IllegalArgumentException if there is none
     */
    static <C extends Enum<C> & Choice> C named(Class<C> choices, String kind, String name) {
        return Stream.of(choices.getEnumConstants())
                .filter(one -> one.key().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is no %s; there are %s"
                                        .formatted(name, kind, keys(choices))));
    }

    /** The names of all. */
    static <C extends Enum<C> & Choice> List<String> keys(Class<C> choices) {
        return Stream.of(choices.getEnumConstants()).map(Choice::key).toList();
    }
}
