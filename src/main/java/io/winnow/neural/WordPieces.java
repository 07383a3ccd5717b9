package io.winnow.neural;

import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Splits texts into the pieces of BERT's uncased vocabulary (Devlin et al. 2019, section 3): words
 * without case and accents, each as the longest pieces from the left that the vocabulary has (Wu et
 * al. 2016). Reads no further than it needs, however long the text. The names of BERT's special
 * tokens have no meaning in a text.
 */
final class WordPieces {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        unknown = id("[UNK]");
        first = id("[CLS]");
        last = id("[SEP]");
    }

    /** Takes the vocabulary from {@code model.vocab} of a {@code tokenizer.json}. */
    static WordPieces read(InputStream tokenizer) {
        JsonMapper json = new JsonMapper();
        return new WordPieces(
                json.convertValue(
                        json.readTree(tokenizer).required("model").required("vocab"),
                        new TypeReference<Map<String, Integer>>() {}));
    }

    private int id(String token) {
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary has no " + token);
        }
        return id;
    }

    /**
     * The ids of a text's pieces between those of {@code [CLS]} and {@code [SEP]}.
     *
     * @param most how many ids at the most, at least 2; what follows in the text is left out
     */
    long[] split(String text, int most) {
        Ids ids = new Ids(most - 1);
        ids.add(first);
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < text.length() && !ids.full(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Symbols.isSpace(c)) {
                flush(word, ids);
            } else if (!Symbols.isControl(c)) {
                decomposed(c).forEach(part -> append(part, word, ids));
            }
        }
        flush(word, ids);
        return ids.with(last);
    }

    /** Whether ids that {@link #split} gave have a piece that the vocabulary knows. */
    boolean known(long[] ids) {
        return Arrays.stream(ids, 1, ids.length - 1).anyMatch(id -> id != unknown);
    }

    private static IntStream decomposed(int c) {
        return c < 128
                ? IntStream.of(c)
                : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePoints();
    }

    private void append(int c, StringBuilder word, Ids ids) {
        if (Symbols.standsAlone(c)) {
            flush(word, ids);
            word.appendCodePoint(c);
            flush(word, ids);
        } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
            word.appendCodePoint(Character.toLowerCase(c));
        }
    }

    private void flush(StringBuilder letters, Ids ids) {
        String word = letters.toString();
        letters.setLength(0);
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        long[] pieces = new long[word.length()];
        int count = 0;
        for (int from = 0; from < word.length(); ) {
            int to = longest(word, from);
            if (to == from) {
                ids.add(unknown);
                return;
            }
            pieces[count++] = vocabulary.getOrDefault(piece(word, from, to), unknown);
            from = to;
        }
        Arrays.stream(pieces, 0, count).forEach(ids::add);
    }

    private int longest(String word, int from) {
        int to = word.length();
        while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
            to--;
        }
        return to;
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
    }

    /** Ids up to a number of them. */
    private static final class Ids {

        private final long[] ids;
        private int count;

        Ids(int most) {
            ids = new long[most];
        }

        boolean full() {
            return count == ids.length;
        }

        void add(long id) {
            if (!full()) {
                ids[count++] = id;
            }
        }

        long[] with(long end) {
            long[] all = Arrays.copyOf(ids, count + 1);
            all[count] = end;
            return all;
        }
    }
}
