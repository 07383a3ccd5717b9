package io.winnow.sample;

import io.winnow.sample.source.Rejection;
import io.winnow.sample.source.TableLayout;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an import would bring, without importing anything.
 *
 * @param total how many rows the source has; roughly, if it has too many classes to go on
 * @param inspected how many of them were opened; labels were read from all
 * @param samples the first good ones
 * @param problems rows that would be quarantined, as far as they were opened
 * @param classes the labels found on good rows and how often, in the order of their names
 * @param unlabeled good rows without a label
 * @param layout the columns of a table; null where no table was read
 */
public record ImportPreview(
        long total,
        long inspected,
        List<Sample> samples,
        List<Rejection> problems,
        SequencedMap<String, Integer> classes,
        long unlabeled,
        @Nullable TableLayout layout) {

    /**
     * A good row.
     *
     * @param content the image's file, or the text in UTF-8
     */
    public record Sample(
            String name,
            @Nullable String label,
            String mediaType,
            int width,
            int height,
            byte[] content) {

        /** Whether it is a text; else it is an image. */
        public boolean isText() {
            return mediaType.equals(Texts.MEDIA_TYPE);
        }
    }
}
