package io.winnow.curate;

import java.util.Locale;

/**
 * What to export.
 *
 * @param labeledOnly whether samples that neither a person nor an import labeled are left out
 */
public record ExportSpec(Format format, boolean labeledOnly) {

    /** How rows are written. */
    public enum Format {
        CSV,
        /** One JSON object per line. */
        JSONL;

        /** Like {@code csv}. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
