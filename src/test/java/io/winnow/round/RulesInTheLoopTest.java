package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.Jobs;
import io.winnow.label.NewRule;
import io.winnow.label.RuleKind;
import io.winnow.label.RuleView;
import io.winnow.label.Rules;
import io.winnow.project.ClassView;
import io.winnow.project.Projects;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.Imports;
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
class RulesInTheLoopTest {

    private static final String[] SEA = {"boat", "wave", "sail", "tide", "fish"};
    private static final String[] LAND = {"tree", "road", "hill", "farm", "barn"};

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Rules rules;
    @Autowired RuleReports reports;
    @Autowired PoolSnapshots snapshots;
    @Autowired Rounds rounds;
    @Autowired ModelVersions versions;
    @Autowired Jobs jobs;
    @TempDir Path folder;

    private long project;
    private long sea;
    private long land;

    /** 200 texts of two words; 40 are gold, every tenth of the others has its label. */
    @BeforeEach
    void texts() throws Exception {
        StringBuilder table = new StringBuilder("text,label\n");
        for (int i = 0; i < 200; i++) {
            String[] words = i % 2 == 0 ? SEA : LAND;
            String label = i % 10 < 2 ? i % 2 == 0 ? "sea" : "land" : "";
            table.append(
                    "%s %s number%d,%s\n".formatted(words[i / 2 % 5], words[i / 10 % 5], i, label));
        }
        Path file = Files.writeString(folder.resolve("texts.csv"), table);
        project = projects.create("Texts", "", "", "ada").id();
        imports.start(project, ImportSpec.table(file.toString()).withGold(40, 1), "ada");
        idle();
        List<ClassView> classes = projects.classes(project);
        sea = classes.stream().filter(c -> c.name().equals("sea")).findFirst().orElseThrow().id();
        land = classes.stream().filter(c -> c.name().equals("land")).findFirst().orElseThrow().id();
    }

    @AfterEach
    void idle() {
        await().atMost(Duration.ofSeconds(60)).until(() -> jobs.active(null).isEmpty());
    }

    @Test
    void aReportSaysWhatARuleDoes() {
        NewRule boats = keywords("boat, wave", sea);
        NewRule wrong = keywords("boat", land);

        RuleReport report = reports.of(project, List.of(boats), List.of(boats, wrong)).getFirst();

        assertThat(report.hits()).isBetween(20, 80);
        assertThat(report.coverage()).isEqualTo(report.hits() / 160.0);
        assertThat(report.conflicts()).isBetween(.3, .9);
        assertThat(Objects.requireNonNull(report.agreed()).estimate()).isOne();
        assertThat(report.examples()).hasSizeBetween(1, 12);
        RuleReport never =
                reports.of(project, List.of(keywords("zebra", sea)), List.of()).getFirst();
        assertThat(never.hits()).isZero();
        assertThat(never.agreed()).isNull();
    }

    @Test
    void rulesCompeteInTheRetrainAndTheirWordIsKept() {
        rules.add(project, keywords("boat, wave, sail, tide", sea), "ada");
        rules.add(project, keywords("tree, road, hill, farm", land), "ada");
        RuleView off = rules.add(project, keywords("number1", sea), "ada");
        rules.enable(off.id(), false, "ada");
        assertThat(snapshots.load(project)).isPresent();

        rounds.retrain(project, null, "ada");
        idle();

        ModelView model = versions.latest(project).orElseThrow();
        assertThat(model.report().comparison())
                .extracting(ModelReport.Contender::learner)
                .containsExactly("supervised", "propagation", "mean-teacher", "rules");
        LearningView view = LearningView.of(snapshots.load(project).orElseThrow());
        var votes = reports.votes(project, view).orElseThrow();
        assertThat(votes.voterCount()).isEqualTo(2);
        assertThat(votes.size()).isEqualTo(160);
        assertThat(votes.covered()).isGreaterThan(120);
    }

    @Test
    void withoutAnEnabledRuleNothingIsVoted() {
        LearningView view = LearningView.of(snapshots.load(project).orElseThrow());
        assertThat(reports.votes(project, view)).isEmpty();
    }

    @Test
    void rulesAreWrittenChangedAndRemoved() {
        RuleView rule = rules.add(project, keywords("boat", sea), "ada");
        assertThat(rules.list(project)).extracting(RuleView::id).containsExactly(rule.id());
        RuleView changed =
                rules.change(rule.id(), new NewRule(RuleKind.REGEX, "b.at", land), "eve");
        assertThat(rules.list(project))
                .extracting(RuleView::pattern, RuleView::classId, RuleView::kind)
                .containsExactly(tuple("b.at", land, RuleKind.REGEX));
        assertThat(changed.createdBy()).isEqualTo("ada");
        assertThatIllegalStateException().isThrownBy(() -> projects.removeClass(project, land));
        rules.remove(rule.id(), "eve");
        assertThat(rules.list(project)).isEmpty();
    }

    @Test
    void whatIsNoRuleIsNotKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.add(project, new NewRule(RuleKind.REGEX, "(", sea), "ada"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.add(project, keywords("boat", -1), "ada"))
                .withMessage("Say which class the rule votes for.");
        assertThat(rules.list(project)).isEmpty();
    }

    @Test
    void textsThatArriveLaterAreSearchedToo() throws Exception {
        NewRule whale = keywords("whale", sea);
        assertThat(rules.hits(project, List.of(whale)).getFirst()).isEmpty();
        Path more = Files.writeString(folder.resolve("more.csv"), "text\na whale\na road\n");
        imports.start(project, ImportSpec.table(more.toString()), "ada");
        idle();
        assertThat(rules.hits(project, List.of(whale)).getFirst()).containsExactly(200);
    }

    private static NewRule keywords(String words, long classId) {
        return new NewRule(RuleKind.KEYWORDS, words, classId);
    }
}
