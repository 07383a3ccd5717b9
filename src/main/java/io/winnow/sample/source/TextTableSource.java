package io.winnow.sample.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts of a {@link TableFile}: a row per text, the other columns as metadata. */
public final class TextTableSource implements SampleSource {

    private final TableFile table;
    private final @Nullable String text;
    private final @Nullable String label;
    private final ImportLimits limits;

    /**
     * @param text the column with texts; null for the one that looks most like it
     * @param label the column with labels; empty for none, null for the one called like it
     * @throws SourceUnusable if there is no such file, or its name has an unknown ending
     */
    public TextTableSource(
            Path file, @Nullable String text, @Nullable String label, ImportLimits limits)
            throws SourceUnusable {
        this.table = new TableFile(file, limits);
        this.text = text;
        this.label = label;
        this.limits = limits;
    }

    /** What the header and the first row say. */
    public record Layout(List<String> columns, TextColumns read, @Nullable String encoding) {}

    /**
     * How the table is laid out.
     *
     * @throws SourceUnusable if it has no row
     */
    public Layout layout() throws IOException {
        TextRows rows = new TextRows(table.name(), text, label, limits, new FirstRow());
        table.read(rows);
        TextColumns columns = rows.columns();
        if (columns == null) {
            throw new SourceUnusable(table.name() + " has no row with a text.");
        }
        return new Layout(rows.header(), columns, table.encoding());
    }

    @Override
    public long total() throws IOException {
        return table.rows();
    }

    @Override
    public void read(RowSink sink) throws IOException {
        table.read(new TextRows(table.name(), text, label, limits, sink));
    }

    @Override
    public void close() {}

    /** Wants one row and no more. */
    private static final class FirstRow implements RowSink {

        @Override
        public boolean row(SourceRow row) {
            return false;
        }

        @Override
        public boolean rejected(Rejection rejection) {
            return true;
        }
    }
}
