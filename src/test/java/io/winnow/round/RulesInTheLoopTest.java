package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.winnow.label.Answer;
import io.winnow.label.AnswerKind;
import io.winnow.label.Answers;
import io.winnow.label.NearestExamples;
import io.winnow.label.NewRule;
import io.winnow.label.RuleKind;
import io.winnow.label.RuleView;
import io.winnow.sample.ImportSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RulesInTheLoopTest extends SeaAndLand {

    @Autowired Answers answers;

    @Test
    void aReportSaysWhatARuleDoes() {
        NewRule boats = keywords("boat, wave", sea);
        NewRule wrong = keywords("boat", land);

        VoteReport report = reports.of(project, List.of(boats), List.of(boats, wrong)).getFirst();

        assertThat(report.hits()).isBetween(20, 80);
        assertThat(report.coverage()).isEqualTo(report.hits() / 160.0);
        assertThat(report.conflicts()).isBetween(.3, .9);
        assertThat(Objects.requireNonNull(report.agreed()).estimate()).isOne();
        assertThat(report.examples()).hasSizeBetween(1, 12);
        VoteReport never =
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
                .containsExactly("supervised", "propagation", "mean-teacher", "voters");
        VotersReport voters = Objects.requireNonNull(model.report().voters());
        assertThat(voters.aggregator()).isEqualTo("label-model");
        assertThat(voters.voters())
                .extracting(VoterReport::kind, VoterReport::name)
                .containsExactly(
                        tuple(VoterReport.Kind.RULE, "boat, wave, sail, tide"),
                        tuple(VoterReport.Kind.RULE, "tree, road, hill, farm"));
        for (VoterReport voter : voters.voters()) {
            assertThat(Objects.requireNonNull(voter.reliability())).isGreaterThan(.85);
            assertThat(voter.coverage()).isBetween(.3, .7);
            assertThat(Objects.requireNonNull(voter.agreed()).estimate()).isOne();
            assertThat(voter.compared()).isPositive();
        }
    }

    @Test
    void everyPersonIsAVoterAndIsComparedWhereOthersAnsweredToo() {
        List<Long> pool = pool();
        for (int i = 0; i < 30; i++) {
            answer(1, pool.get(i), truth(pool.get(i)));
            answer(2, pool.get(i), truth(pool.get(i)));
            answer(3, pool.get(i), i % 2 == 0 ? sea : land);
        }
        answer(4, pool.get(40), truth(pool.get(40)));
        notSure(5, pool.stream().skip(41).filter(this::isUnlabeled).findFirst().orElseThrow());

        rounds.retrain(project, null, "ada");
        idle();

        ModelReport report = versions.latest(project).orElseThrow().report();
        assertThat(report.comparison())
                .extracting(ModelReport.Contender::learner)
                .contains("voters");
        VotersReport voters = Objects.requireNonNull(report.voters());
        assertThat(voters.voters())
                .extracting(VoterReport::votes)
                .containsExactly(30, 30, 30, 1, 1);
        assertThat(voters.voters())
                .extracting(VoterReport::compared)
                .containsExactly(30, 30, 30, 0, 0);
        double good = Objects.requireNonNull(voters.voters().get(0).reliability());
        double random = Objects.requireNonNull(voters.voters().get(2).reliability());
        assertThat(good).isGreaterThan(random + .2);
        assertThat(voters.voters().get(3).reliability()).isNull();
        AnswerAgreement agreement = Objects.requireNonNull(voters.agreement());
        assertThat(agreement.people()).isEqualTo(3);
        assertThat(agreement.samples()).isEqualTo(30);
        assertThat(agreement.answers()).isEqualTo(90);
        assertThat(Objects.requireNonNull(agreement.alpha()).estimate()).isBetween(.1, .7);
        assertThat(agreement.kappa()).isNotNull();
    }

    private List<Long> pool() {
        PoolIndex index = snapshots.load(project).orElseThrow().index();
        return IntStream.of(index.learningRows()).mapToObj(row -> index.sampleIds()[row]).toList();
    }

    private boolean isUnlabeled(long sample) {
        return snapshots.load(project).orElseThrow().index().rowOf().get(sample) % 10 >= 2;
    }

    /** Even rows are about the sea. */
    private long truth(long sample) {
        return snapshots.load(project).orElseThrow().index().rowOf().get(sample) % 2 == 0
                ? sea
                : land;
    }

    private void answer(long person, long sample, long classId) {
        answers.accept(
                project,
                person,
                new Answer(
                        UUID.randomUUID(),
                        sample,
                        AnswerKind.LABEL,
                        classId,
                        null,
                        0,
                        Instant.EPOCH));
    }

    private void notSure(long person, long sample) {
        answers.accept(
                project,
                person,
                new Answer(
                        UUID.randomUUID(),
                        sample,
                        AnswerKind.NOT_SURE,
                        null,
                        List.of(sea, land),
                        null,
                        0,
                        Instant.EPOCH));
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
    void aRuleVotesOnWhatIsCloseToItsExamplesButNotOnThem() {
        PoolIndex index = snapshots.load(project).orElseThrow().index();
        long example = pool().getFirst();
        long classId = truth(example);
        NewRule near = nearest(.5, classId, example);

        VoteReport report = reports.of(project, List.of(near), List.of()).getFirst();
        VoteReport far =
                reports.of(project, List.of(nearest(.999, classId, example)), List.of()).getFirst();

        int[] hits = rules.hits(project, List.of(near)).getFirst();
        float[] asked = index.embeddings().row(index.rowOf().get(example));
        for (int row = 0; row < index.size(); row++) {
            double cosine = cosine(asked, index.embeddings().row(row));
            if (Math.abs(cosine - .5) > 1e-4) {
                assertThat(Arrays.binarySearch(hits, row) >= 0)
                        .isEqualTo(cosine > .5 && index.sampleIds()[row] != example);
            }
        }
        assertThat(report.hits()).isGreaterThanOrEqualTo(far.hits()).isPositive();
        rules.add(project, near, "ada");
        rounds.retrain(project, null, "ada");
        idle();
        ModelReport model = versions.latest(project).orElseThrow().report();
        assertThat(Objects.requireNonNull(model.voters()).voters())
                .extracting(VoterReport::name)
                .containsExactly("close to 1 example (0.50)");
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int j = 0; j < a.length; j++) {
            dot += a[j] * b[j];
            aa += a[j] * a[j];
            bb += b[j] * b[j];
        }
        return dot / Math.sqrt(aa * bb);
    }

    @Test
    void goldAndStrangersAreNoExamples() {
        PoolIndex index = snapshots.load(project).orElseThrow().index();
        long gold = index.sampleIds()[index.goldRows()[0]];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.add(project, nearest(.9, sea, gold), "ada"))
                .withMessageContaining("sealed gold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.add(project, nearest(.9, sea, 987_654L), "ada"))
                .withMessageContaining("not in this project");
        assertThat(reports.examples(project, sea)).isNotEmpty().doesNotContain(gold);
        assertThat(reports.examples(project, sea)).allMatch(id -> truth(id) == sea);
    }

    private static NewRule nearest(double threshold, long classId, Long... examples) {
        return new NewRule(
                RuleKind.NEAREST,
                new NearestExamples(threshold, List.of(examples)).pattern(),
                classId);
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
