package io.winnow.sample.source;

import java.io.IOException;
import java.util.List;

/** Nothing can be imported from there; the message says why, for a person. */
public class SourceUnusable extends IOException {

    public SourceUnusable(String reason) {
        super(reason);
    }

    SourceUnusable(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** A table lacks a column that was asked for. */
    public static SourceUnusable missing(String column, String file, List<String> columns) {
        return new SourceUnusable(
                "%s has no column \"%s\". Its columns are: %s."
                        .formatted(file, column, String.join(", ", columns)));
    }

    /** No cell of a manifest's first rows is the name of a file beside it. */
    static SourceUnusable namesNoFiles(String file, List<String> columns) {
        return new SourceUnusable(
                "%s has no column \"path\", and no other that names files beside it. Its columns are: %s."
                        .formatted(file, String.join(", ", columns)));
    }
}
