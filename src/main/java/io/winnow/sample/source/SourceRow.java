package io.winnow.sample.source;

import io.winnow.sample.image.InspectedImage;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that may be a sample.
 *
 * @param position the line of a manifest, or the place in an archive, folder or IDX file, from 1
 * @param label the name of its class; null if it has none
 * @param metadata everything else the source says about it
 */
public record SourceRow(
        long position,
        String name,
        @Nullable String label,
        Map<String, Object> metadata,
        Content content) {

    /** The image behind a row, read when wanted; safe to read on another thread. */
    @FunctionalInterface
    public interface Content {

        /**
         * Reads and checks the image.
         *
         * @throws IOException if it cannot be taken in; the message says why
         */
        InspectedImage inspect() throws IOException;
    }
}
