package io.winnow.cli;

import io.winnow.simulate.Annotators;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who answers in a simulation, and what becomes of their answers. */
final class TeamOptions {

    @Option(
            names = "--annotators",
            split = ",",
            paramLabel = "WHO",
            description =
                    "Annotators who err: how often each is right, such as 0.8, or 'spammer'."
                            + " Default: one who is always right.")
    private List<String> annotators = List.of();

    @Option(
            names = "--votes",
            defaultValue = "3",
            description = "How many of the annotators answer each sample (${DEFAULT-VALUE}).")
    private int votes;

    @Option(
            names = "--aggregators",
            split = ",",
            defaultValue = "majority,wawa,dawid-skene,one-coin,crowdlab,auto",
            description = "What makes labels of their answers (${DEFAULT-VALUE}).")
    private List<String> aggregators = List.of();

    @Option(
            names = "--second-opinions",
            description =
                    "With --votes 1: activelab may ask another annotator about a sample that was"
                            + " answered. Label counts are then counts of answers, and a lone answer"
                            + " is taken at its word, as in a project.")
    private boolean again;

    /** The annotators who err; null for one who is always right. */
    @Nullable Annotators annotators() {
        return annotators.isEmpty() ? null : new Annotators(annotators, votes, aggregators, again);
    }
}
