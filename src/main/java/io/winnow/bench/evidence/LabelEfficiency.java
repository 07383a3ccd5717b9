package io.winnow.bench.evidence;

import io.winnow.learning.Progress;
import io.winnow.neural.Preprocessing;
import io.winnow.simulate.Annotators;
import io.winnow.simulate.EncoderChoice;
import io.winnow.simulate.EncoderNames;
import io.winnow.simulate.LabeledSamples;
import io.winnow.simulate.LabeledSamplesReader;
import io.winnow.simulate.LabeledSource;
import io.winnow.simulate.Outcome;
import io.winnow.simulate.OutcomeMarkdown;
import io.winnow.simulate.Plan;
import io.winnow.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What labels buy on one data set.
 *
 * @param name the table's name
 * @param title what the data is called
 * @param data pool and test set, or the pool alone
 * @param test the test set; null to hold a fifth out anew for each seed
 * @param encoders the names of the encoders; an ONNX network is {@link #ONNX}
 * @param strategies the names of the query strategies
 * @param learners the names of the learners
 * @param counts the label counts
 * @param batch the most labels between two retrainings
 * @param withheld how many of a batch's last answers the choice of the next does not know
 * @param team who answers; null for one annotator who is always right
 */
record LabelEfficiency(
        String name,
        String title,
        PublicData data,
        @Nullable PublicData test,
        List<String> encoders,
        List<String> strategies,
        List<String> learners,
        List<Integer> counts,
        int batch,
        int withheld,
        @Nullable Annotators team)
        implements EvidenceTable {

    static final String ONNX = "onnx";

    private static final int ONNX_SIDE = 160;
    private static final Path SHIPPED = Path.of("data", "encoders");

    @Override
    public List<PublicData> needs() {
        List<PublicData> needs = new ArrayList<>(List.of(data));
        if (test != null) {
            needs.add(test);
        }
        if (encoders.contains(ONNX)) {
            needs.add(PublicData.ONNX);
        }
        return needs;
    }

    @Override
    public Result make(Setup where, Progress progress) throws IOException {
        Outcome outcome = simulate(where, progress);
        return new Result(OutcomeMarkdown.of(outcome), outcome);
    }

    /** The figures alone. */
    Outcome simulate(Setup where, Progress progress) throws IOException {
        LabeledSamples samples = LabeledSamplesReader.read(source(where, data), progress);
        LabeledSamples unseen =
                test == null
                        ? null
                        : LabeledSamplesReader.read(
                                source(where, test), samples.samples(), progress);
        return new Simulation(plan(where), where.cache())
                .run(title, samples, unseen, choices(where), progress);
    }

    private Plan plan(Setup where) {
        Plan plan =
                Plan.of(strategies, learners, where.seeds(), where.counts(counts))
                        .withBatch(batch)
                        .withWithheld(withheld);
        return team == null ? plan : plan.withAnnotators(team);
    }

    private List<EncoderChoice> choices(Setup where) throws IOException {
        EncoderNames names = new EncoderNames(SHIPPED, Preprocessing.plain(ONNX_SIDE, ONNX_SIDE));
        List<EncoderChoice> choices = new ArrayList<>();
        for (String encoder : encoders) {
            choices.add(
                    names.named(
                            encoder.equals(ONNX)
                                    ? where.path(PublicData.ONNX).toString()
                                    : encoder));
        }
        return choices;
    }

    private static LabeledSource source(Setup where, PublicData data) {
        return LabeledSource.of(where.path(data));
    }
}
