package io.winnow.sample.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Takes the rows of a table, cell by cell; all answers say whether it wants more. */
public interface CellSink {

    /**
     * The names of the columns, before any row, where the table has a header.
     *
     * @throws SourceUnusable if a column is missing without which nothing can be read
     */
    void header(List<String> columns) throws SourceUnusable;

    /** A good row. */
    boolean cells(long line, Map<String, Object> cells) throws IOException;

    /** A row that cannot be split into cells. */
    boolean reject(long line, String file, String reason);
}
