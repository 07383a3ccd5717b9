package io.winnow.label;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer in force, to read.
 *
 * @param sampleId the sample it is about
 * @param userId who gave it
 * @param roundId the round it was asked in, or null
 * @param kind what the person did
 * @param classId the class given, or null
 * @param candidates the classes left possible by an answer that is not sure, ascending; else none
 * @param comment the flag's comment, or null
 * @param millis how long the sample was on the screen
 * @param answeredAt when, by the browser's clock
 * @param createdAt when it arrived
 */
public record AnnotationView(
        long sampleId,
        long userId,
        @Nullable Long roundId,
        AnswerKind kind,
        @Nullable Long classId,
        List<Long> candidates,
        @Nullable String comment,
        long millis,
        Instant answeredAt,
        Instant createdAt) {}
