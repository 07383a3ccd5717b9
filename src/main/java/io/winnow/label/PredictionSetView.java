package io.winnow.label;

import java.time.Instant;

/**
 * Predictions of an outside model, to read.
 *
 * @param name what people call the voter
 * @param importId the import that brought its votes
 * @param enabled whether it votes
 * @param learnedFromLabels whether it abstains on what was labeled when it came
 * @param createdBy who brought them first
 * @param createdAt when the votes came
 */
public record PredictionSetView(
        long id,
        long projectId,
        String name,
        long importId,
        boolean enabled,
        boolean learnedFromLabels,
        String createdBy,
        Instant createdAt) {}
