package io.winnow.sample.source;

/** Takes rows; both methods answer whether it wants more. */
public interface RowSink {

    boolean row(SourceRow row);

    boolean rejected(Rejection rejection);
}
