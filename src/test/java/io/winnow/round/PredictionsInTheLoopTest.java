package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.Jobs;
import io.winnow.label.NewRule;
import io.winnow.label.PredictionColumns;
import io.winnow.label.PredictionSets;
import io.winnow.label.PredictionSpec;
import io.winnow.label.RuleKind;
import io.winnow.label.Rules;
import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
import io.winnow.sample.SampleKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PredictionsInTheLoopTest {

    private static final String[] SEA = {"boat", "wave", "sail", "tide", "fish"};
    private static final String[] LAND = {"tree", "road", "hill", "farm", "barn"};

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Rules rules;
    @Autowired PredictionSets sets;
    @Autowired VoteReports reports;
    @Autowired PoolSnapshots snapshots;
    @Autowired Rounds rounds;
    @Autowired ModelVersions versions;
    @Autowired Jobs jobs;
    @TempDir Path folder;

    private long project;
    private List<ClassView> classes;

    /**
     * 200 texts of two words, even ones about the sea: 40 are gold, two of ten of the others have
     * their label. The predictions know all but name the wrong class on each tenth.
     */
    @BeforeEach
    void texts() throws Exception {
        StringBuilder table = new StringBuilder("ref,text,label\n");
        StringBuilder predictions = new StringBuilder("ref,predicted\n");
        for (int i = 0; i < 200; i++) {
            String[] words = i % 2 == 0 ? SEA : LAND;
            table.append("t%d,%s %s number%d,".formatted(i, words[i / 2 % 5], words[i / 10 % 5], i))
                    .append(i % 10 < 2 ? truth(i) : "")
                    .append('\n');
            predictions.append("t%d,%s\n".formatted(i, i % 10 == 5 ? truth(i + 1) : truth(i)));
        }
        Path file = Files.writeString(folder.resolve("texts.csv"), table);
        project = projects.create("Texts", "", "", "ada").id();
        imports.start(project, ImportSpec.table(file.toString()).withGold(40, 1), "ada");
        idle();
        classes = projects.classes(project);
        bring("llm", predictions);
    }

    private static String truth(int i) {
        return i % 2 == 0 ? "sea" : "land";
    }

    private void bring(String name, CharSequence table) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".csv"), table);
        PredictionColumns columns =
                new PredictionColumns("ref", SampleKey.METADATA, "predicted", null);
        sets.start(
                project,
                new PredictionSpec(file.toString(), name, columns, 0, false, null, false),
                "ada");
        idle();
    }

    @AfterEach
    void idle() {
        await().atMost(Duration.ofSeconds(60)).until(() -> jobs.active(null).isEmpty());
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
            rows.append("t%d,%s\n".formatted(i, truth(i + 1)));
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
        NewRule boats = new NewRule(RuleKind.KEYWORDS, "boat", id("land"));
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

    private long id(String name) {
        return classes.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow().id();
    }
}
