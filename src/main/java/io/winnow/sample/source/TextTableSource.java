package io.winnow.sample.source;

import java.io.IOException;
import java.nio.file.Path;
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

    /**
     * How the table is laid out.
     *
     * @throws SourceUnusable if it has no row
     */
    public TableLayout layout() throws IOException {
        TextLayout layout = look();
        TextColumns columns = layout.columns(table.name(), text, label);
        FirstRow first = new FirstRow();
        table.read(new TextRows(columns, limits, first));
        if (!first.found) {
            String why = first.problem == null ? "." : ": " + first.problem + ".";
            throw new SourceUnusable(table.name() + " has no row with a text" + why);
        }
        return new TableLayout(layout.columns(), columns.text(), columns.label(), table.encoding());
    }

    private TextLayout look() throws IOException {
        TextLayout layout = new TextLayout();
        table.read(layout);
        return layout;
    }

    @Override
    public long total() throws IOException {
        return table.rows();
    }

    @Override
    public void read(RowSink sink) throws IOException {
        TextColumns columns = look().columns(table.name(), text, label);
        table.read(new TextRows(columns, limits, sink));
    }

    @Override
    public void close() {}

    /** Wants one row and no more. */
    private static final class FirstRow implements RowSink {

        private boolean found;
        private @Nullable String problem;

        @Override
        public boolean row(SourceRow row) {
            found = true;
            return false;
        }

        @Override
        public boolean rejected(Rejection rejection) {
            if (problem == null) {
                problem = "line " + rejection.position() + ", " + rejection.reason();
            }
            return true;
        }
    }
}
