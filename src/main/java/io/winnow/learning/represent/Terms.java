package io.winnow.learning.represent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Splits texts into terms: runs of at least two letters or digits, lower-cased, and each pair of
 * neighbours.
 */
final class Terms {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    private Terms() {}

    /** Gives every term of {@code text} to {@code sink}, words first, then pairs. */
    static void of(String text, Consumer<String> sink) {
        List<String> words = words(text);
        words.forEach(sink);
        for (int i = 1; i < words.size(); i++) {
            sink.accept(words.get(i - 1) + " " + words.get(i));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); ) {
            int c = i < lower.length() ? lower.codePointAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c) || c == '_';
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                int length = lower.codePointCount(start, i);
                if (length >= SHORTEST && length <= LONGEST) {
                    words.add(lower.substring(start, i));
                }
                start = -1;
            }
            i += Character.charCount(c);
        }
        return words;
    }
}
