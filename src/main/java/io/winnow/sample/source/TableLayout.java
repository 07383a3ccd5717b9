package io.winnow.sample.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the header and the first rows of a table say.
 *
 * @param columns every column
 * @param samples the column that is read for the texts, or for the files of images
 * @param label the column that is read for the labels; null if there is none
 * @param encoding how its characters are encoded, for a person; null where the format says so
 */
public record TableLayout(
        List<String> columns, String samples, @Nullable String label, @Nullable String encoding) {

    public TableLayout {
        columns = List.copyOf(columns);
    }
}
