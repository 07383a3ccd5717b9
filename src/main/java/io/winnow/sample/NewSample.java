package io.winnow.sample;

import org.jspecify.annotations.Nullable;

/**
 * A sample about to be appended; its media are stored already.
 *
 * @param row its row in the source it comes from
 */
record NewSample(
        long row,
        String name,
        String contentHash,
        String mediaType,
        int width,
        int height,
        @Nullable Long classId,
        @Nullable String metadata) {}
