package io.winnow.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import, as it was when read.
 *
 * @param origin the file or folder
 * @param readRows rows read so far, good or bad
 * @param added new samples
 * @param duplicates rows whose content the project had already
 * @param labeled new samples that came with a label
 * @param rejected rows in quarantine
 * @param error why it failed; null unless it did
 */
public record ImportView(
        long id,
        long projectId,
        @Nullable Long jobId,
        String origin,
        String requestedBy,
        ImportState state,
        long readRows,
        long added,
        long duplicates,
        long labeled,
        long rejected,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant endedAt) {}
