package io.winnow.sample;

import io.winnow.sample.source.Rejection;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an import would bring, without importing anything.
 *
 * @param total how many rows the source has at most
 * @param inspected how many of them were opened; labels were read from all
 * @param samples the first good ones
 * @param problems rows that would be quarantined, as far as they were opened
 * @param classes the labels found and how often, in order of appearance
 * @param unlabeled rows without a label
 */
public record ImportPreview(
        long total,
        long inspected,
        List<Sample> samples,
        List<Rejection> problems,
        SequencedMap<String, Integer> classes,
        long unlabeled) {

    /** A good row. */
    public record Sample(
            String name,
            @Nullable String label,
            String mediaType,
            int width,
            int height,
            byte[] content) {}
}
