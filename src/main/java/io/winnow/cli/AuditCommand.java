package io.winnow.cli;

import io.winnow.curate.AuditResult;
import io.winnow.curate.Audits;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code winnow audit}: how often a model is wrong on samples that nobody labeled, from as few
 * labels as can be. Ends with 0, with 1 if a file cannot be read or written, 2 on a wrong option.
 */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description =
                "Draws samples to label that a model is likelier to have wrong, and estimates from"
                        + " the labels how often it is wrong on all of them (LURE).",
        subcommands = {AuditCommand.Draw.class, AuditCommand.Estimate.class, HelpCommand.class})
final class AuditCommand {

    private AuditCommand() {}

    /** What both need. */
    private static final class Files {

        @Option(
                names = "--predictions",
                required = true,
                paramLabel = "FILE",
                description =
                        "What the model says, a row a sample, with the columns name, predicted and"
                                + " confidence: as winnow predict and winnow export write it. Rows"
                                + " with labels of people or an import are left out.")
        private Path predictions = Path.of("");

        @Option(
                names = "--sheet",
                required = true,
                paramLabel = "FILE",
                description = "The table that a person fills in, in the column label.")
        private Path sheet = Path.of("");
    }

    /** {@code winnow audit draw}. */
    @Command(
            name = "draw",
            mixinStandardHelpOptions = true,
            description = "Writes a sheet of samples to label (CSV), without what the model says.")
    static final class Draw implements Callable<Integer> {

        @Spec private CommandSpec spec = CommandSpec.create();
        @Mixin private Files files = new Files();

        @Option(
                names = "--count",
                defaultValue = "100",
                description = "How many samples (${DEFAULT-VALUE}).")
        private int count;

        @Option(
                names = "--uniform",
                paramLabel = "SHARE",
                defaultValue = "0.2",
                description =
                        "The share drawn without regard to what the model says; it bounds how much"
                                + " one sample can count (${DEFAULT-VALUE}).")
        private double uniform;

        @Option(names = "--seed", defaultValue = "1", description = "(${DEFAULT-VALUE})")
        private long seed;

        @Override
        public Integer call() {
            return ExitCode.of(
                    spec,
                    out -> {
                        var err = spec.commandLine().getErr();
                        int samples =
                                Audits.draw(
                                        files.predictions,
                                        count,
                                        uniform,
                                        seed,
                                        files.sheet,
                                        row ->
                                                err.println(
                                                        "not drawn from: line %d: %s"
                                                                .formatted(
                                                                        row.position(),
                                                                        row.reason())));
                        out.println(
                                "%,d of %,d samples drawn. Fill in the column label of %s, from the top; then run winnow audit estimate."
                                        .formatted(count, samples, files.sheet));
                    });
        }
    }

    /** {@code winnow audit estimate}. */
    @Command(
            name = "estimate",
            mixinStandardHelpOptions = true,
            description = "Says how often the model is wrong, from the labels on a sheet.")
    static final class Estimate implements Callable<Integer> {

        @Spec private CommandSpec spec = CommandSpec.create();
        @Mixin private Files files = new Files();

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Override
        public Integer call() {
            return ExitCode.of(
                    spec,
                    out -> {
                        AuditResult result = Audits.estimate(files.predictions, files.sheet);
                        out.println(
                                json
                                        ? JsonMapper.shared().writeValueAsString(result)
                                        : words(result));
                    });
        }

        private static String words(AuditResult result) {
            StringBuilder words = new StringBuilder();
            if (result.labeled() < result.drawn()) {
                words.append(
                        "Draw %d has no label: what follows is from the %d before it, of %d.%n"
                                .formatted(result.labeled() + 1, result.labeled(), result.drawn()));
            }
            if (!result.strange().isEmpty()) {
                words.append(
                        "The model never says %s: these count as wrong. Look for slips of the pen.%n"
                                .formatted(String.join(", ", result.strange())));
            }
            words.append(
                    String.format(
                            Locale.ROOT,
                            "The model is wrong on %.1f %% of the %,d samples (95 %% interval %.1f to %.1f).%n",
                            100 * result.errorRate().estimate(),
                            result.samples(),
                            100 * result.errorRate().low(),
                            100 * result.errorRate().high()));
            words.append(
                    "%d of the %d labeled are wrong, which says nothing by itself: errors were looked for."
                            .formatted(result.wrong(), result.labeled()));
            return words.toString();
        }
    }
}
