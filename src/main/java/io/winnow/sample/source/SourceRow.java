package io.winnow.sample.source;

import io.winnow.sample.image.InspectedImage;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that may be a sample.
 *
 * @param position the line of a manifest or table, or the place in an archive, folder or IDX file,
 *     from 1
 * @param label the name of its class; null if it has none
 * @param metadata everything else the source says about it
 */
public record SourceRow(
        long position,
        String name,
        @Nullable String label,
        Map<String, Object> metadata,
        Content content) {

    /** What a row holds. */
    public sealed interface Content {}

    /** The image behind a row, read when wanted; safe to read on another thread. */
    @FunctionalInterface
    public non-sealed interface ImageContent extends Content {

        /**
         * Reads and checks the image.
         *
         * @throws IOException if it cannot be taken in; the message says why
         */
        InspectedImage inspect() throws IOException;
    }

    /**
     * A text.
     *
     * @param text neither blank nor longer than the limit
     */
    public record TextContent(String text) implements Content {}

    static SourceRow image(
            long position,
            String name,
            @Nullable String label,
            Map<String, Object> metadata,
            ImageContent image) {
        return new SourceRow(position, name, label, metadata, image);
    }

    /**
     * The image of the row.
     *
     * @throws IOException if it cannot be taken in, or the row holds none
     */
    public InspectedImage inspectImage() throws IOException {
        if (content instanceof ImageContent image) {
            return image.inspect();
        }
        throw new IOException("this is a text, not an image");
    }
}
