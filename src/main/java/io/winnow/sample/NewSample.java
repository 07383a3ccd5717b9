package io.winnow.sample;

import org.jspecify.annotations.Nullable;

/**
 * A sample about to be appended; its media are stored already.
 *
 * @param row its row in the source it comes from
 * @param text its content, if it is a text; null for an image, whose file is stored
 */
record NewSample(
        long row,
        String name,
        String contentHash,
        String mediaType,
        int width,
        int height,
        @Nullable String text,
        @Nullable Long classId,
        @Nullable String metadata) {}
