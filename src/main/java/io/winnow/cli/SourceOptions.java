package io.winnow.cli;

import io.winnow.sample.ImportSource;
import io.winnow.sample.ImportSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where images or texts come from: everything that an import can read. */
final class SourceOptions {

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "With --idx: an IDX file with one number per image.")
    private @Nullable Path labels;

    @Option(
            names = "--class-names",
            split = ",",
            paramLabel = "NAME",
            description = "With --labels: the class of each number, from 0; else the numbers.")
    private List<String> classNames = new ArrayList<>();

    @Option(
            names = "--labels-from-folders",
            description = "With --zip or --folder: the folder an image lies in is its class.")
    private boolean labelsFromFolders;

    @Option(
            names = "--path-column",
            paramLabel = "COLUMN",
            description =
                    "With --manifest: the column with the paths; else path, or the first that names"
                            + " files.")
    private @Nullable String pathColumn;

    @Option(
            names = "--text-column",
            paramLabel = "COLUMN",
            description = "With --texts: the column with the texts; else the likeliest.")
    private @Nullable String textColumn;

    @Option(
            names = "--label-column",
            paramLabel = "COLUMN",
            description =
                    "With --manifest or --texts: the column with the labels (label, if there is"
                            + " one).")
    private @Nullable String labelColumn;

    /** One of five. */
    private static final class Source {

        @Option(
                names = "--idx",
                required = true,
                paramLabel = "FILE",
                description = "Images in an IDX file, gzipped or not.")
        private @Nullable Path idx;

        @Option(
                names = "--zip",
                required = true,
                paramLabel = "FILE",
                description = "Images in a zip archive.")
        private @Nullable Path zip;

        @Option(
                names = "--folder",
                required = true,
                paramLabel = "FOLDER",
                description = "Images in a folder and the folders in it.")
        private @Nullable Path folder;

        @Option(
                names = "--manifest",
                required = true,
                paramLabel = "FILE",
                description =
                        "Images named by a .csv, .tsv, .jsonl or .json file, relative to its folder.")
        private @Nullable Path manifest;

        @Option(
                names = "--texts",
                required = true,
                paramLabel = "FILE",
                description =
                        "Texts in a .csv, .tsv, .jsonl, .json, .xlsx or .txt file, one per row.")
        private @Nullable Path texts;
    }

    ImportSpec spec() {
        if (source.idx != null) {
            return ImportSpec.idx(
                    absolute(source.idx), labels == null ? null : absolute(labels), classNames);
        }
        if (source.zip != null) {
            return ImportSpec.zip(absolute(source.zip), labelsFromFolders);
        }
        if (source.folder != null) {
            return ImportSpec.folder(absolute(source.folder), labelsFromFolders);
        }
        if (source.manifest != null) {
            return ImportSpec.of(
                    new ImportSource.Manifest(absolute(source.manifest), pathColumn, labelColumn));
        }
        if (source.texts != null) {
            return ImportSpec.of(
                    new ImportSource.Table(absolute(source.texts), textColumn, labelColumn));
        }
        throw new IllegalArgumentException("Say what to read.");
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
