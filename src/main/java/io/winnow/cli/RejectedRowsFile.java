package io.winnow.cli;

import io.winnow.sample.ImportView;
import io.winnow.sample.Imports;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an import writes the rows that it set aside. */
final class RejectedRowsFile {

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "Where to write rejected rows, if any (${DEFAULT-VALUE}).",
            defaultValue = "rejected-rows.csv")
    private Path rejected = Path.of("");

    /** Writes them; null if there are none. */
    @Nullable Path write(Imports imports, ImportView ended) throws IOException {
        if (ended.rejected() == 0) {
            return null;
        }
        try (BufferedWriter out = Files.newBufferedWriter(rejected)) {
            imports.writeRejections(ended.id(), out);
        }
        return rejected.toAbsolutePath();
    }
}
