package io.winnow.sample.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table, read row by row: CSV (parted by commas, semicolons or tabs, whichever the first line has
 * most of), TSV, JSONL, plain text with a row per line, all of them gzipped or not, and XLSX (the
 * first sheet). Blank lines are skipped.
 */
public final class TableFile {

    private static final int LONGEST_ROW = 1 << 25;

    private final Path file;
    private final TextFormat format;
    private final ImportLimits limits;

    /**
     * @throws SourceUnusable if there is no such file, or its name has an unknown ending
     */
    public TableFile(Path file, ImportLimits limits) throws SourceUnusable {
        if (!Files.isRegularFile(file)) {
            throw new SourceUnusable("There is no file " + file + ".");
        }
        this.file = file.toAbsolutePath().normalize();
        this.format =
                TextFormat.of(file)
                        .orElseThrow(() ->
                                new SourceUnusable(
                                        "Tables come in files called .csv, .tsv, .jsonl, .txt or"
                                                + " .xlsx, not "
                                                + file.getFileName()
                                                + "."));
        this.limits = limits;
    }

    /** The name of the file. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** About how many rows it has; a heading may count as one. */
    public long rows() throws IOException {
        return switch (format) {
            case XLSX -> XlsxTable.rows(file);
            case CSV -> Lines.countUnquoted(file);
            case TSV, JSONL, LINES -> Lines.count(file);
        };
    }

    /** How its characters are encoded, for a person; null where the format says so itself. */
    public @Nullable String encoding() throws IOException {
        return format == TextFormat.XLSX ? null : TextEncoding.of(file).displayName(Locale.ROOT);
    }

    /** Reads rows until the end, or until the sink wants no more. */
    public void read(CellSink rows) throws IOException {
        if (format == TextFormat.XLSX) {
            new XlsxTable(rows).read(file, limits);
            return;
        }
        Charset encoding = TextEncoding.of(file);
        try (BoundedReader reader = open(encoding)) {
            switch (format) {
                case CSV -> CsvTable.lenient(delimiter(encoding), rows).read(reader, name());
                case TSV -> CsvTable.tabs(rows).read(reader, name());
                case JSONL -> new JsonlTable(rows).read(reader, name());
                case LINES, XLSX -> lines(reader, rows);
            }
        }
    }

    private static void lines(BoundedReader reader, CellSink rows) throws IOException {
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
}
