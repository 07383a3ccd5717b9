package io.winnow.label;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer as it arrives from a browser.
 *
 * @param key made by the browser; the same key never counts twice
 * @param sampleId the sample it is about
 * @param kind what the person did
 * @param classId the class, with {@link AnswerKind#LABEL} only
 * @param candidates the classes left possible, each once, at least two of them, with {@link
 *     AnswerKind#NOT_SURE} only
 * @param comment what is wrong, with {@link AnswerKind#FLAG} only; at most 2,000 characters
 * @param millis how long the sample was on the screen, not negative
 * @param answeredAt when the key was pressed, by the browser's clock
 */
public record Answer(
        UUID key,
        long sampleId,
        AnswerKind kind,
        @Nullable Long classId,
        List<Long> candidates,
        @Nullable String comment,
        long millis,
        Instant answeredAt) {

    private static final int LONGEST_COMMENT = 2000;

    public Answer {
        if ((kind == AnswerKind.LABEL) != (classId != null)) {
            throw new IllegalArgumentException("a class goes with LABEL, and only with it");
        }
        checkCandidates(kind, candidates);
        if (comment != null && kind != AnswerKind.FLAG) {
            throw new IllegalArgumentException("a comment goes with FLAG only");
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException(
                    "a comment has at most " + LONGEST_COMMENT + " characters");
        }
        if (comment != null && comment.indexOf('\0') >= 0) {
            // PostgreSQL keeps no text with one.
            throw new IllegalArgumentException("a comment has no NUL character");
        }
        if (millis < 0) {
            throw new IllegalArgumentException("millis is " + millis);
        }
        candidates = List.copyOf(candidates);
    }

    /** An answer that leaves no classes open. */
    public Answer(
            UUID key,
            long sampleId,
            AnswerKind kind,
            @Nullable Long classId,
            @Nullable String comment,
            long millis,
            Instant answeredAt) {
        this(key, sampleId, kind, classId, List.of(), comment, millis, answeredAt);
    }

    private static void checkCandidates(AnswerKind kind, List<Long> candidates) {
        if (kind != AnswerKind.NOT_SURE && !candidates.isEmpty()) {
            throw new IllegalArgumentException("candidates go with NOT_SURE only");
        }
        long different = candidates.stream().distinct().count();
        if (kind == AnswerKind.NOT_SURE && (different < 2 || different < candidates.size())) {
            throw new IllegalArgumentException(
                    "NOT_SURE needs two classes or more, each once: " + candidates);
        }
        if (different > Candidates.MOST) {
            throw new IllegalArgumentException(
                    "at most " + Candidates.MOST + " classes can be left open");
        }
    }

    /** Every class that the answer names. */
    List<Long> named() {
        return classId == null ? candidates : List.of(classId);
    }
}
