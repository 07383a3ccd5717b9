package io.winnow.label;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a rule looks for in a text. Matching takes time linear in the text, whatever the pattern.
 */
final class RulePattern {

    static final int LONGEST = 2_000;
    private static final String EDGE = "[^\\pL\\pN_]";

    private final Pattern pattern;

    private RulePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none, or would be found in every text; the message
     *     is for a person
     */
    static RulePattern of(RuleKind kind, String written) {
        if (written.isBlank()) {
            throw new IllegalArgumentException("Say what the rule looks for.");
        }
        if (written.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A pattern has at most %,d characters; this one has %,d."
                            .formatted(LONGEST, written.length()));
        }
        String expression =
                switch (kind) {
                    case KEYWORDS -> words(written);
                    case REGEX -> written.strip();
                    case NEAREST ->
                            throw new IllegalArgumentException("Examples are not found in texts.");
                };
        try {
            Pattern pattern =
                    Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
            if (pattern.matcher("").find()) {
                throw new IllegalArgumentException(
                        "This pattern is found in every text, even in an empty one.");
            }
            return new RulePattern(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "This is no regular expression: " + e.getDescription() + ".", e);
        }
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    private static String words(String written) {
        String alternatives =
                Arrays.stream(written.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .map(word -> Pattern.quote(word).replaceAll("\\s+", "\\\\s+"))
                        .collect(Collectors.joining("|"));
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("Say which words, parted by commas.");
        }
        return "(?:^|" + EDGE + ")(?:" + alternatives + ")(?:$|" + EDGE + ")";
    }
}
