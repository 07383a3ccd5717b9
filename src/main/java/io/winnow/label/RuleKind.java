package io.winnow.label;

/** How the pattern of a rule is read. */
public enum RuleKind {
    /** Whole words or phrases, parted by commas, of which one is enough. */
    KEYWORDS,
    /** A regular expression of RE2, which runs in linear time. */
    REGEX,
    /** {@link NearestExamples}: samples whose embedding is close to that of an example. */
    NEAREST;

    /** Whether it reads texts. */
    boolean readsTexts() {
        return this != NEAREST;
    }
}
