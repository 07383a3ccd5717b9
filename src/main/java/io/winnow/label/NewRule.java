package io.winnow.label;

/**
 * A rule that somebody writes.
 *
 * @param pattern what it looks for, in any case
 * @param classId what it votes for where that is found
 */
public record NewRule(RuleKind kind, String pattern, long classId) {

    /** What it looks for, for a person. */
    public String words() {
        return kind == RuleKind.NEAREST ? NearestExamples.of(pattern).words() : pattern;
    }
}
