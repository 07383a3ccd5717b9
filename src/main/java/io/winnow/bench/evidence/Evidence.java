package io.winnow.bench.evidence;

import io.winnow.learning.Progress;
import io.winnow.simulate.EmbeddingCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes tables from public data and says what is missing. */
public final class Evidence {

    private final Setup setup;

    /**
     * @param folders where to look for data
     * @param cache keeps what trained encoders made
     * @param quick two seeds and small label counts only
     */
    public Evidence(List<Path> folders, EmbeddingCache cache, boolean quick) {
        this.setup = new Setup(folders, cache, quick);
    }

    /** What became of one table. */
    public sealed interface Report {

        /** The table's name. */
        String table();
    }

    /** A table that was made. */
    public record Made(String table, String markdown, Object figures) implements Report {}

    /** A table whose data is not there. */
    public record Missing(String table, List<String> data) implements Report {

        public Missing {
            data = List.copyOf(data);
        }
    }

    /** The names of all tables. */
    public static List<String> tables() {
        return EvidenceTables.all().stream().map(EvidenceTable::name).toList();
    }

    /**
     * Makes the table called {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     * @throws IOException if its data is there but cannot be read
     */
    public Report make(String name, Progress progress) throws IOException {
        EvidenceTable table =
                find(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no table is called '%s'; there are %s"
                                                .formatted(name, tables())));
        List<String> missing =
                table.needs().stream()
                        .filter(data -> data.in(setup.folders()).isEmpty())
                        .map(data -> data.path() + " (" + data.origin() + ")")
                        .toList();
        if (!missing.isEmpty()) {
            return new Missing(name, missing);
        }
        EvidenceTable.Result result = table.make(setup, progress);
        return new Made(name, result.markdown(), result.figures());
    }

    private static Optional<EvidenceTable> find(String name) {
        return EvidenceTables.all().stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
