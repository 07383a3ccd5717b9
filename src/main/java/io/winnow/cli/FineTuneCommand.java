package io.winnow.cli;

import io.winnow.neural.FineTuneMethod;
import io.winnow.neural.FineTuneSettings;
import io.winnow.simulate.FineTuneStudy;
import io.winnow.simulate.FineTuneTable;
import io.winnow.simulate.LabeledSamples;
import io.winnow.simulate.LabeledSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code fine-tune}: measures what training an encoder end to end would gain on labeled images.
 * Ends with 0, with 1 if data or encoder cannot be read, 2 on a wrong option, 130 when stopped.
 */
@Command(
        name = "fine-tune",
        mixinStandardHelpOptions = true,
        description =
                "Measures on labeled images what fine-tuning an encoder gains over a linear head on"
                        + " it. In a project, the Models page does it.")
public final class FineTuneCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private LabeledOptions labeled = new LabeledOptions();

    @Option(
            names = "--encoder",
            required = true,
            paramLabel = "FILE",
            description =
                    "The encoder to begin with, a .safetensors file of train-encoder; with"
                            + " --epochs 0 that makes one of random weights.")
    private Path encoder = Path.of("");

    @Option(
            names = "--methods",
            split = ",",
            defaultValue = "fine-tune,fixmatch",
            paramLabel = "NAME",
            converter = FineTuneMethodNames.class,
            completionCandidates = FineTuneMethodNames.class,
            description = "Some of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private List<FineTuneMethod> methods = List.of();

    @Option(
            names = "--labels",
            split = ",",
            defaultValue = "100,400,1000",
            description = "Label counts, drawn at random (${DEFAULT-VALUE}).")
    private List<Integer> labels = List.of();

    @Option(names = "--seeds", defaultValue = "3", description = "Seeds (${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--steps", description = "Gradient steps (300).")
    private int steps = FineTuneSettings.USUAL_STEPS;

    @Option(
            names = "--learning-rate",
            defaultValue = "0.0005",
            description = "The peak of the network's learning rate (${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--no-flip", description = "Mirror no pictures: right for letters and digits.")
    private boolean upright;

    @Option(names = "--json", description = "Print every measurement as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return ExitCode.of(
                spec,
                out -> {
                    FineTuneTable table = measure();
                    out.print(
                            json
                                    ? JsonMapper.shared().writeValueAsString(table) + "\n"
                                    : table.words());
                });
    }

    private FineTuneTable measure() throws IOException {
        try (StopSignal stop = StopSignal.listen();
                ProgressBar bar = ProgressBar.onTerminal()) {
            var progress = stop.before(bar);
            LabeledSamples pool = labeled.read(LabeledSource::of, progress);
            return new FineTuneStudy(
                            encoder,
                            methods,
                            labels,
                            seeds,
                            labeled.heldOut(),
                            steps,
                            rate,
                            !upright)
                    .run(pool, labeled.readTest(LabeledSource::of, pool, progress), progress);
        }
    }
}
