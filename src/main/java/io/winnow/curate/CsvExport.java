package io.winnow.curate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a header; a column {@code p_<class>} per class; texts have a column {@code text}.
 */
final class CsvExport implements ExportWriter {

    private static final String LABEL = "label";
    private static final List<String> COLUMNS =
            List.of(
                    "sample",
                    "name",
                    "content_hash",
                    "split",
                    LABEL,
                    "provenance",
                    "kind",
                    "not_sure",
                    "labeled_by",
                    "answered_at",
                    "comment",
                    "predicted",
                    "confidence",
                    "model");

    private final CSVPrinter csv;
    private final int classCount;
    private final boolean texts;

    /**
     * @param texts whether each row has a text
     */
    CsvExport(Appendable out, List<String> classes, boolean texts) throws IOException {
        this.texts = texts;
        csv = new CSVPrinter(out, CSVFormat.RFC4180);
        classCount = classes.size();
        List<String> header = new ArrayList<>(COLUMNS);
        if (texts) {
            header.add(header.indexOf(LABEL), "text");
        }
        classes.forEach(name -> header.add("p_" + name));
        csv.printRecord(header);
    }

    @Override
    public void write(ExportedSample row) throws IOException {
        List<Object> cells = new ArrayList<>(COLUMNS.size() + classCount);
        cells.add(row.sample().id());
        cells.add(row.sample().name());
        cells.add(row.sample().contentHash());
        cells.add(lower(row.sample().split()));
        if (texts) {
            cells.add(text(row.text()));
        }
        cells.add(text(row.label()));
        cells.add(lower(row.provenance()));
        cells.add(lower(row.kind()));
        cells.add(String.join(";", row.notSure()));
        cells.add(String.join(";", row.labeledBy()));
        cells.add(text(row.answeredAt()));
        cells.add(text(row.comment()));
        cells.add(text(row.predicted()));
        cells.add(row.posterior().length == 0 ? "" : number(most(row.posterior())));
        cells.add(text(row.model()));
        for (int c = 0; c < classCount; c++) {
            cells.add(row.posterior().length == 0 ? "" : number(row.posterior()[c]));
        }
        csv.printRecord(cells);
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    static float most(float[] posterior) {
        float most = 0;
        for (float p : posterior) {
            most = Math.max(most, p);
        }
        return most;
    }

    private static String number(float p) {
        return String.format(Locale.ROOT, "%.6f", p);
    }

    private static String lower(@Nullable Object value) {
        return text(value).toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
