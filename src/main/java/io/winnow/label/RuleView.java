package io.winnow.label;

import java.time.Instant;

/**
 * A rule, as it was when read.
 *
 * @param enabled whether it votes
 */
public record RuleView(
        long id,
        RuleKind kind,
        String pattern,
        long classId,
        boolean enabled,
        String createdBy,
        Instant createdAt) {

    /** What was written. */
    public NewRule written() {
        return new NewRule(kind, pattern, classId);
    }
}
