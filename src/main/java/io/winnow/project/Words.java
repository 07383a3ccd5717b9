package io.winnow.project;

/** Text that people type, checked before it is kept. */
final class Words {

    private Words() {}

    /** A single trimmed line of 1 to {@code most} characters. */
    static String name(String what, String text, int most) {
        String line = text.strip();
        if (line.isEmpty()) {
            throw new IllegalArgumentException("The " + what + " must not be empty.");
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The " + what + " must be a single line of text.");
        }
        return fitting(what, line, most);
    }

    /** Any text of at most {@code most} characters. */
    static String fitting(String what, String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(
                    "The %s may have at most %,d characters, not %,d."
                            .formatted(what, most, text.length()));
        }
        return text;
    }
}
