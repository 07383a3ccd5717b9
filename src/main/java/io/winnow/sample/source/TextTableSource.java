package io.winnow.sample.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a table: a row per text, the other columns as metadata. Reads CSV (parted by commas,
 * semicolons or tabs, whichever the first line has most of), TSV, JSONL, plain text with a text per
 * line, all of them gzipped or not, and XLSX (the first sheet). Blank lines are skipped.
 */
public final class TextTableSource implements SampleSource {

    private static final int LONGEST_ROW = 1 << 25;

    private final Path file;
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
        if (!Files.isRegularFile(file)) {
            throw new SourceUnusable("There is no file " + file + ".");
        }
        if (TextFormat.of(file).isEmpty()) {
            throw new SourceUnusable(
                    "Texts come in files called .csv, .tsv, .jsonl, .txt or .xlsx, not "
                            + file.getFileName()
                            + ".");
        }
        this.file = file.toAbsolutePath().normalize();
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
        TextRows rows = new TextRows(name(), text, label, limits, new FirstRow());
        read(rows);
        TextColumns columns = rows.columns();
        if (columns == null) {
            throw new SourceUnusable(name() + " has no row with a text.");
        }
        String encoding =
                format() == TextFormat.XLSX ? null : TextEncoding.of(file).displayName(Locale.ROOT);
        return new Layout(rows.header(), columns, encoding);
    }

    @Override
    public long total() throws IOException {
        return format() == TextFormat.XLSX ? XlsxTable.rows(file) : Lines.count(file);
    }

    @Override
    public void read(RowSink sink) throws IOException {
        read(new TextRows(name(), text, label, limits, sink));
    }

    @Override
    public void close() {}

    private void read(TextRows rows) throws IOException {
        if (format() == TextFormat.XLSX) {
            new XlsxTable(rows).read(file, limits);
            return;
        }
        Charset encoding = TextEncoding.of(file);
        try (BoundedReader reader = open(encoding)) {
            switch (format()) {
                case CSV -> CsvTable.lenient(delimiter(encoding), rows).read(reader, name());
                case TSV -> CsvTable.tabs(rows).read(reader, name());
                case JSONL -> new JsonlTable(rows).read(reader, name());
                case LINES, XLSX -> lines(reader, rows);
            }
        }
    }

    private static void lines(BoundedReader reader, TextRows rows) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        boolean more = true;
        for (long number = 1; more; number++) {
            reader.rowEnded();
            String line = lines.readLine();
            if (line == null) {
                return;
            }
            more = line.isBlank() || rows.cells(number, Map.of("text", line));
        }
    }

    private BoundedReader open(Charset encoding) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Gzipped.open(file), encoding));
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return new BoundedReader(reader, LONGEST_ROW);
    }

    private char delimiter(Charset encoding) throws IOException {
        try (BoundedReader reader = open(encoding)) {
            String first = Optional.ofNullable(new BufferedReader(reader).readLine()).orElse("");
            char most = ',';
            for (char each : new char[] {';', '\t'}) {
                if (count(first, each) > count(first, most)) {
                    most = each;
                }
            }
            return most;
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private TextFormat format() {
        return TextFormat.of(file).orElseThrow();
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

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
