package io.winnow.cli;

import io.winnow.learning.Progress;
import io.winnow.simulate.LabeledSamples;
import io.winnow.simulate.LabeledSamplesReader;
import io.winnow.simulate.LabeledSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where labeled samples come from, and those that a model is tested on. */
final class LabeledOptions {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "PATH",
            description =
                    "Labeled images (an IDX file with its labels beside it, a folder or zip with a"
                            + " folder per class, a CSV/JSONL manifest) or, to simulate, labeled"
                            + " texts (CSV, TSV, JSONL, XLSX).")
    private Path data = Path.of("");

    @Option(
            names = "--test",
            paramLabel = "PATH",
            description = "The test set, read alike. Default: a share of --data, drawn per seed.")
    private @Nullable Path test;

    @Option(
            names = "--held-out",
            defaultValue = "0.2",
            description = "That share (${DEFAULT-VALUE}).")
    private double heldOut;

    /** The share of the samples to test on where there is no test set. */
    double heldOut() {
        return heldOut;
    }

    /** What the samples are called in reports. */
    String name() {
        return String.valueOf(data);
    }

    LabeledSamples read(Function<Path, LabeledSource> source, Progress progress)
            throws IOException {
        return LabeledSamplesReader.read(source.apply(data), progress);
    }

    /** The test set, of the same shape as {@code pool}; null if none was named. */
    @Nullable LabeledSamples readTest(
            Function<Path, LabeledSource> source, LabeledSamples pool, Progress progress)
            throws IOException {
        return test == null
                ? null
                : LabeledSamplesReader.read(source.apply(test), pool.samples(), progress);
    }
}
