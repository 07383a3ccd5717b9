package io.winnow.learning.represent;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Splits texts into terms: words, lower-cased, and each pair of neighbours. A word is a run of at
 * least two letters or digits; in scripts that put no space between words it is each two letters in
 * a row, which tell topics apart about as well as dictionaries do (Nie et al. 2000). A text without
 * any word has its characters for words.
 */
final class Terms {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;

    /** Belongs to no script, but stands in Japanese words only. */
    private static final int LONG_VOWEL = 'ー';

    private static final Set<UnicodeScript> UNSPACED =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private Terms() {}

    /** Gives every term of {@code text} to {@code sink}, words first, then pairs. */
    static void of(String text, Consumer<String> sink) {
        int[] letters = text.toLowerCase(Locale.ROOT).codePoints().toArray();
        List<String> words = words(letters);
        if (words.isEmpty()) {
            words = characters(letters);
        }
        words.forEach(sink);
        for (int i = 1; i < words.size(); i++) {
            sink.accept(words.get(i - 1) + " " + words.get(i));
        }
    }

    private static List<String> words(int[] letters) {
        List<String> words = new ArrayList<>();
        for (int start = 0; start < letters.length; ) {
            int end = start;
            while (end < letters.length && kind(letters[end]) == kind(letters[start])) {
                end++;
            }
            switch (kind(letters[start])) {
                case SPACED -> addWord(letters, start, end, words);
                case UNSPACED -> addPairs(letters, start, end, words);
                case BETWEEN -> {}
            }
            start = end;
        }
        return words;
    }

    private static void addWord(int[] letters, int start, int end, List<String> words) {
        if (end - start >= SHORTEST && end - start <= LONGEST) {
            words.add(new String(letters, start, end - start));
        }
    }

    private static void addPairs(int[] letters, int start, int end, List<String> words) {
        for (int i = start; i + 1 < end; i++) {
            words.add(new String(letters, i, 2));
        }
    }

    private static List<String> characters(int[] letters) {
        List<String> characters = new ArrayList<>();
        for (int c : letters) {
            if (!Character.isWhitespace(c)) {
                characters.add(Character.toString(c));
            }
        }
        return characters;
    }

    private enum Kind {
        SPACED,
        UNSPACED,
        BETWEEN
    }

    private static Kind kind(int c) {
        if (c != '_' && !Character.isLetterOrDigit(c) && !isMark(c)) {
            return Kind.BETWEEN;
        }
        boolean unspaced = c == LONG_VOWEL || UNSPACED.contains(UnicodeScript.of(c));
        return unspaced ? Kind.UNSPACED : Kind.SPACED;
    }

    /** Vowel signs, accents and the like, which belong to the letter before them. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
