package io.winnow.label;

import org.jspecify.annotations.Nullable;

/**
 * An answer was stored; published once it is committed.
 *
 * @param projectId the project
 * @param sampleId the sample
 * @param roundId the round the sample was asked in, or null
 * @param kind what the person did
 */
public record SampleAnswered(
        long projectId, long sampleId, @Nullable Long roundId, AnswerKind kind) {}
