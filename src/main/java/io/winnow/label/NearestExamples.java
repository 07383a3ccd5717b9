package io.winnow.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a rule of kind {@link RuleKind#NEAREST} looks for: samples close to one of the examples. The
 * examples themselves are no hits, since somebody has looked at them.
 *
 * @param threshold the least cosine similarity of the embeddings, in (0, 1]
 * @param sampleIds the examples, each once, at least one
 */
public record NearestExamples(double threshold, List<Long> sampleIds) {

    /** More examples than this are labels to learn from, not a rule. */
    public static final int MOST = 50;

    public NearestExamples {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException(
                    "The least similarity is between 0 and 1, not " + threshold + ".");
        }
        if (sampleIds.isEmpty()) {
            throw new IllegalArgumentException("Pick at least one example.");
        }
        if (sampleIds.size() > MOST) {
            throw new IllegalArgumentException("A rule has at most " + MOST + " examples.");
        }
        if (sampleIds.stream().distinct().count() < sampleIds.size()) {
            throw new IllegalArgumentException("An example is picked twice: " + sampleIds);
        }
        sampleIds = List.copyOf(sampleIds);
    }

    /** As the pattern of a rule: {@code 0.85 12 55}. */
    public String pattern() {
        return String.format(Locale.ROOT, "%.3f ", threshold)
                + sampleIds.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /**
     * Reads the pattern of a rule.
     *
     * @throws IllegalArgumentException if it is none; the message is for a person
     */
    public static NearestExamples of(String pattern) {
        if (pattern.isBlank()) {
            throw new IllegalArgumentException("Pick at least one example.");
        }
        List<String> words = new ArrayList<>(Arrays.asList(pattern.strip().split("\\s+")));
        try {
            double threshold = Double.parseDouble(words.removeFirst());
            return new NearestExamples(threshold, words.stream().map(Long::valueOf).toList());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Examples are written as a similarity and the numbers of samples, such as"
                            + " 0.85 12 55.",
                    e);
        }
    }

    /** For a person: {@code close to 2 examples (0.85)}. */
    public String words() {
        return String.format(
                Locale.ENGLISH,
                "close to %d %s (%.2f)",
                sampleIds.size(),
                sampleIds.size() == 1 ? "example" : "examples",
                threshold);
    }
}
