package io.winnow.sample.source;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a file of texts, gzipped or not, is laid out, by its ending. */
enum TextFormat {
    CSV,
    TSV,
    JSONL,
    LINES,
    XLSX;

    static Optional<TextFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz") && !name.endsWith(".xlsx.gz")) {
            name = name.substring(0, name.length() - ".gz".length());
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> Optional.of(CSV);
            case "tsv", "tab" -> Optional.of(TSV);
            case "jsonl", "ndjson", "json" -> Optional.of(JSONL);
            case "txt" -> Optional.of(LINES);
            case "xlsx" -> Optional.of(XLSX);
            default -> Optional.empty();
        };
    }
}
