package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.winnow.label.NewRule;
import io.winnow.label.PredictionColumns;
import io.winnow.label.PredictionImports;
import io.winnow.label.PredictionSets;
import io.winnow.label.PredictionSpec;
import io.winnow.label.RuleKind;
import io.winnow.sample.SampleKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PredictionsInTheLoopTest extends SeaAndLand {

    @Autowired PredictionSets sets;
    @Autowired PredictionImports arrivals;

    /** All are named, each tenth by the wrong class. */
    @BeforeEach
    void predictions() throws Exception {
        StringBuilder predictions = new StringBuilder("ref,predicted\n");
        for (int i = 0; i < 200; i++) {
            predictions.append("t%d,%s\n".formatted(i, i % 10 == 5 ? about(i + 1) : about(i)));
        }
        bring("llm", predictions);
    }

    private void bring(String name, CharSequence table) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".csv"), table);
        PredictionColumns columns =
                new PredictionColumns("ref", SampleKey.METADATA, "predicted", null);
        arrivals.start(
                project,
                new PredictionSpec(file.toString(), name, columns, 0, false, null, false),
                "ada");
        idle();
    }

    @Test
    void predictionsCompeteInTheRetrainAsOneVoterWeighedByTheLabels() throws Exception {
        bring("wrong", "ref,predicted\n" + everythingWrong());
        rounds.retrain(project, null, "ada");
        idle();

        ModelReport report = versions.latest(project).orElseThrow().report();
        assertThat(report.comparison())
                .extracting(ModelReport.Contender::learner)
                .contains("voters");
        VotersReport voters = Objects.requireNonNull(report.voters());
        assertThat(voters.aggregator()).isEqualTo("label-model");
        assertThat(voters.voters())
                .extracting(VoterReport::kind, VoterReport::name)
                .containsExactly(
                        tuple(VoterReport.Kind.PREDICTIONS, "llm"),
                        tuple(VoterReport.Kind.PREDICTIONS, "wrong"));
        VoterReport good = voters.voters().getFirst();
        VoterReport bad = voters.voters().getLast();
        assertThat(good.votes()).isEqualTo(160);
        assertThat(good.coverage()).isOne();
        assertThat(Objects.requireNonNull(good.reliability())).isGreaterThan(.85);
        assertThat(Objects.requireNonNull(bad.reliability())).isLessThan(.3);
        assertThat(Objects.requireNonNull(good.agreed()).estimate()).isOne();
        assertThat(good.compared())
                .isEqualTo(snapshots.load(project).orElseThrow().labels().size());
    }

    private static String everythingWrong() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            rows.append("t%d,%s\n".formatted(i, about(i + 1)));
        }
        return rows.toString();
    }

    @Test
    void whatIsSwitchedOffDoesNotVote() {
        sets.enable(sets.list(project).getFirst().id(), false, "ada");
        rounds.retrain(project, null, "ada");
        idle();
        ModelReport report = versions.latest(project).orElseThrow().report();
        assertThat(report.voters()).isNull();
        assertThat(report.comparison())
                .extracting(ModelReport.Contender::learner)
                .doesNotContain("voters");
    }

    @Test
    void aReportMeasuresThemOnLabelsGoldAndTheRules() {
        NewRule boats = new NewRule(RuleKind.KEYWORDS, "boat", land);
        rules.add(project, boats, "ada");

        VoteReport llm = reports.ofPredictions(project, List.of(boats)).getFirst();
        VoteReport boat = reports.of(project, List.of(boats), List.of(boats)).getFirst();

        assertThat(llm.hits()).isEqualTo(160);
        assertThat(llm.coverage()).isOne();
        assertThat(llm.conflicts()).isEqualTo(boat.hits() / 160.0);
        assertThat(boat.conflicts()).isOne();
        assertThat(llm.goldHits()).isEqualTo(snapshots.load(project).orElseThrow().gold().size());
        assertThat(Objects.requireNonNull(llm.gold()).estimate()).isOne();
        assertThat(Objects.requireNonNull(boat.agreed()).estimate()).isZero();
    }
}
