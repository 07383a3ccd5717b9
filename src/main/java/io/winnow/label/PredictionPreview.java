package io.winnow.label;

import io.winnow.sample.source.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table of predictions would bring, without bringing it.
 *
 * @param columns the names of its columns
 * @param read which of them mean what
 * @param total how many rows it has at most
 * @param inspected how many of them were read
 * @param votes how many of those vote
 * @param abstained how many abstain
 * @param rows the first that are no problem
 * @param problems those that would be set aside
 */
public record PredictionPreview(
        List<String> columns,
        PredictionColumns read,
        long total,
        int inspected,
        int votes,
        int abstained,
        List<Row> rows,
        List<Rejection> problems) {

    /**
     * A row that is no problem.
     *
     * @param key what it names the sample by
     * @param classId the class it votes for; null where it abstains
     */
    public record Row(long line, String key, @Nullable Long classId) {}
}
