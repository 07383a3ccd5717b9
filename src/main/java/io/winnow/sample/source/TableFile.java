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
 * A table, read row by row: CSV (parted by commas, semicolons, tabs or bars, whichever the first
 * line has most of), TSV, JSONL or an array of JSON objects, plain text with a row per line, all of
 * them gzipped or not, and XLSX. Blank lines are skipped. Where the first row of a CSV or TSV is no
 * header, its columns are called by their places ({@link Headless}).
 */
public final class TableFile {

    private static final int LONGEST_ROW = 1 << 25;

    private final Path file;
    private final TextFormat format;
    private final ImportLimits limits;
    private final int longestRow;
    private @Nullable Charset charset;
    private @Nullable Boolean named;

    /**
     * @throws SourceUnusable if there is no such file, or its name has an unknown ending
     */
    public TableFile(Path file, ImportLimits limits) throws SourceUnusable {
        this(file, limits, LONGEST_ROW);
    }

    /**
     * @param longestRow the most characters of a row
     */
    TableFile(Path file, ImportLimits limits, int longestRow) throws SourceUnusable {
        if (!Files.isRegularFile(file)) {
            throw new SourceUnusable("There is no file " + file + ".");
        }
        this.file = file.toAbsolutePath().normalize();
        this.format =
                TextFormat.of(file)
                        .orElseThrow(() ->
                                new SourceUnusable(
                                        "Tables come in files called .csv, .tsv, .jsonl, .json,"
                                                + " .txt or .xlsx, not "
                                                + file.getFileName()
                                                + "."));
        this.limits = limits;
        this.longestRow = longestRow;
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
        return format == TextFormat.XLSX ? null : charset().displayName(Locale.ROOT);
    }

    /** Reads rows until the end, or until the sink wants no more. */
    public void read(CellSink rows) throws IOException {
        if (format == TextFormat.XLSX) {
            new XlsxTable(rows).read(file, limits);
            return;
        }
        try (BoundedReader reader = open()) {
            switch (format) {
                case CSV, TSV -> parted(hasHeader(), rows).read(reader, name());
                case JSONL -> json(reader, rows);
                case LINES, XLSX -> lines(reader, rows);
            }
        }
    }

    private CsvTable parted(boolean header, CellSink rows) throws IOException {
        return format == TextFormat.TSV
                ? CsvTable.tabs(header, rows)
                : CsvTable.lenient(delimiter(), header, rows);
    }

    private boolean hasHeader() throws IOException {
        if (named == null) {
            Headless headless = new Headless();
            try (BoundedReader reader = open()) {
                parted(true, headless).read(reader, name());
            }
            named = !headless.found();
        }
        return named;
    }

    private void json(BoundedReader reader, CellSink rows) throws IOException {
        if (startsArray(reader)) {
            new JsonArrayTable(rows).read(reader, name());
        } else {
            new JsonlTable(rows).read(reader, name());
        }
    }

    /** Whether what comes is a JSON array, of which only the blank before it is read. */
    private static boolean startsArray(BoundedReader reader) throws IOException {
        reader.mark(1);
        int next = reader.read();
        while (Character.isWhitespace(next)) {
            reader.mark(1);
            next = reader.read();
        }
        reader.reset();
        return next == '[';
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

    private Charset charset() throws IOException {
        if (charset == null) {
            charset = TextEncoding.of(file);
        }
        return charset;
    }

    private BoundedReader open() throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(Gzipped.open(file), charset()));
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return new BoundedReader(reader, longestRow);
    }

    private char delimiter() throws IOException {
        try (BoundedReader reader = open()) {
            String first = Optional.ofNullable(new BufferedReader(reader).readLine()).orElse("");
            char most = ',';
            for (char each : new char[] {';', '\t', '|'}) {
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
