package io.winnow.sample;

import io.winnow.sample.image.InspectedImage;
import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.SourceRow;
import org.jspecify.annotations.Nullable;

/** A row that was read: taken, or not to be had. */
sealed interface ReadRow {

    static ReadRow rejected(Rejection rejection) {
        return new Rejected(rejection);
    }

    static ReadRow image(
            SourceRow row, InspectedImage image, String hash, @Nullable String metadata) {
        // The image's content must not be kept until the batch is full.
        return new Stored(
                row,
                hash,
                image.format().mediaType(),
                image.width(),
                image.height(),
                null,
                metadata);
    }

    static ReadRow text(SourceRow row, String text, String hash, @Nullable String metadata) {
        return new Stored(row, hash, Texts.MEDIA_TYPE, 0, 0, text, metadata);
    }

    record Rejected(Rejection rejection) implements ReadRow {}

    record Stored(
            SourceRow row,
            String hash,
            String mediaType,
            int width,
            int height,
            @Nullable String text,
            @Nullable String metadata)
            implements ReadRow {

        NewSample sample(@Nullable Long classId) {
            return new NewSample(
                    row.position(),
                    row.name(),
                    hash,
                    mediaType,
                    width,
                    height,
                    text,
                    classId,
                    metadata);
        }
    }
}
