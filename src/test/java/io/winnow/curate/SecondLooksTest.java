package io.winnow.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.winnow.ClassIds;
import io.winnow.DatabaseTest;
import io.winnow.curate.DoubtedLabel.Opinion;
import io.winnow.curate.LabelDecisions.Corrected;
import io.winnow.curate.SecondLook.State;
import io.winnow.job.Jobs;
import io.winnow.label.AnnotationView;
import io.winnow.label.Answer;
import io.winnow.label.AnswerKind;
import io.winnow.label.Answers;
import io.winnow.label.Consensus;
import io.winnow.label.SampleLabel;
import io.winnow.project.Projects;
import io.winnow.round.ModelVersions;
import io.winnow.round.Rounds;
import io.winnow.sample.Gold;
import io.winnow.sample.Imports;
import io.winnow.sample.Samples;
import io.winnow.team.Audit;
import io.winnow.team.AuditEntry;
import io.winnow.team.NewUser;
import io.winnow.team.Role;
import io.winnow.team.User;
import io.winnow.team.Users;
import io.winnow.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SecondLooksTest {

    @Autowired SecondLooks looks;
    @Autowired LabelDecisions decisions;
    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Samples samples;
    @Autowired Gold gold;
    @Autowired Answers answers;
    @Autowired Consensus consensus;
    @Autowired ModelVersions versions;
    @Autowired Rounds rounds;
    @Autowired Users users;
    @Autowired Audit audit;
    @Autowired Jobs jobs;
    @Autowired Workspace workspace;
    @TempDir Path folder;

    private long project;
    private User cora;
    private User anna;

    @BeforeEach
    void people() {
        cora = users.create(new NewUser("cora", "Cora", Role.CURATOR, "correct horse"), "t");
        anna = users.create(new NewUser("anna", "", Role.ANNOTATOR, "correct horse"), "t");
    }

    @AfterEach
    void idle() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
    }

    @Test
    void plantedErrorsAreListedAndGoldIsNeitherJudgedNorListed() throws Exception {
        importTexts(160);
        assertThat(look().state()).isEqualTo(State.NO_MODEL);
        retrain();

        SecondLook look = look();

        int pool = 160 - MislabeledTexts.GOLD;
        assertThat(look.state()).isEqualTo(State.JUDGED);
        assertThat(look.version()).isOne();
        assertThat(look.judged()).isEqualTo(pool);
        assertThat(look.labels()).isEqualTo(pool);
        assertThat(look.accuracy().estimate()).isBetween(.9, .98);
        assertThat(look.isWeak()).isFalse();
        assertThat(ordinals(look)).containsExactlyInAnyOrderElementsOf(wrongInPool());
        assertThat(ordinals(look)).isNotEmpty();
        DoubtedLabel worst = look.worstFirst().getFirst();
        assertThat(worst.opinions()).isEmpty();
        assertThat(worst.confidence()).isGreaterThan(.5).isGreaterThan(worst.labelProbability());
        assertThat(worst.expected().name()).isNotEqualTo(worst.label().name()).isNotEqualTo("sky");
        SecondLook first = looks.of(project, cora.id(), 1);
        assertThat(first.worstFirst()).containsExactly(worst);
        assertThat(first.doubted()).isEqualTo(look.doubted());
    }

    @Test
    void aCorrectionIsTheCuratorsOwnAnswerAndCanBeTakenBack() throws Exception {
        importTexts(160);
        retrain();
        DoubtedLabel doubted = look().worstFirst().getFirst();
        long sample = doubted.sampleId();

        Corrected corrected =
                decisions.correct(project, cora.id(), sample, doubted.expected().id());

        assertThat(corrected.labelId()).isEqualTo(doubted.expected().id());
        assertThat(label(sample)).isEqualTo(doubted.expected().id());
        assertThat(listed()).doesNotContain(sample);
        AnnotationView given = answers.own(sample, cora.id()).orElseThrow();
        assertThat(given.kind()).isEqualTo(AnswerKind.LABEL);
        assertThat(given.classId()).isEqualTo(doubted.expected().id());

        decisions.takeBack(project, cora.id(), corrected);
        assertThat(label(sample)).isEqualTo(doubted.label().id());
        assertThat(listed()).contains(sample);

        answer(cora, sample, doubted.label().id());
        Corrected again = decisions.correct(project, cora.id(), sample, doubted.expected().id());
        decisions.takeBack(project, cora.id(), again);
        assertThat(answers.own(sample, cora.id()).orElseThrow().classId())
                .isEqualTo(doubted.label().id());
    }

    @Test
    void whoIsOutvotedIsToldAndNotAskedAgainButOthersAre() throws Exception {
        importTexts(160);
        retrain();
        DoubtedLabel doubted = look().worstFirst().getFirst();
        long sample = doubted.sampleId();
        answer(anna, sample, doubted.label().id());
        answer(users.find("anna").map(User::id).orElseThrow() + 100, sample, doubted.label().id());

        Corrected corrected =
                decisions.correct(project, cora.id(), sample, doubted.expected().id());

        assertThat(corrected.labelId()).isEqualTo(doubted.label().id());
        assertThat(listed()).doesNotContain(sample);
        DoubtedLabel others =
                looks.of(project, anna.id(), 99).worstFirst().stream()
                        .filter(d -> d.sampleId() == sample)
                        .findFirst()
                        .orElseThrow();
        assertThat(others.opinions())
                .extracting(Opinion::who, opinion -> opinion.said().name())
                .contains(
                        tuple("anna", doubted.label().name()),
                        tuple("Cora", doubted.expected().name()));
    }

    @Test
    void aLabelThatWasKeptIsNotListedWhileItStays() throws Exception {
        importTexts(160);
        retrain();
        DoubtedLabel doubted = look().worstFirst().getFirst();
        long sample = doubted.sampleId();

        decisions.keep(project, cora, sample, doubted.label().id());
        decisions.keep(project, anna, sample, doubted.label().id());

        assertThat(listed()).doesNotContain(sample);
        retrain();
        assertThat(look().version()).isEqualTo(2);
        assertThat(listed()).doesNotContain(sample).isNotEmpty();
        assertThat(answers.own(sample, cora.id())).isEmpty();
        assertThat(audit.page(0, 50))
                .filteredOn(entry -> entry.action().equals("label.keep"))
                .extracting(AuditEntry::who)
                .containsExactly("cora");

        decisions.doubtAgain(project, cora, sample, doubted.label().id());
        assertThat(listed()).contains(sample);
        decisions.keep(project, cora, sample, doubted.expected().id());
        assertThat(listed()).contains(sample);
    }

    @Test
    void whatIsSealedMeanwhileIsNeitherListedNorCorrected() throws Exception {
        importTexts(160);
        retrain();
        long sample = look().worstFirst().getFirst().sampleId();

        gold.seal(project, 130, 2);

        assertThat(look().labels()).isZero();
        assertThat(look().worstFirst()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> decisions.correct(project, cora.id(), sample, id("sky")))
                .withMessageContaining("sealed");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        decisions.takeBack(
                                project, cora.id(), new Corrected(sample + 10_000, null, 1)))
                .withMessageContaining("refused");
    }

    @Test
    void fewLabelsAndOldVersionsSaySo() throws Exception {
        importTexts(40);
        retrain();
        SecondLook few = look();
        assertThat(few.state()).isEqualTo(State.TOO_FEW);
        assertThat(few.judged()).isBetween(20, 40);
        assertThat(few.worstFirst()).isEmpty();

        Files.delete(workspace.project(project).resolve("models").resolve("suspects-00001.json"));

        assertThat(look().state()).isEqualTo(State.NOT_JUDGED);
    }

    private void importTexts(int labeled) throws Exception {
        project = MislabeledTexts.start(projects, imports, folder, labeled);
        idle();
    }

    private void retrain() {
        rounds.retrain(project, null, "cora");
        idle();
    }

    private SecondLook look() {
        return looks.of(project, cora.id(), 99);
    }

    private List<Long> listed() {
        return look().worstFirst().stream().map(DoubtedLabel::sampleId).toList();
    }

    private List<Integer> ordinals(SecondLook look) {
        return look.worstFirst().stream()
                .map(doubted -> samples.get(doubted.sampleId()).ordinal())
                .toList();
    }

    private List<Integer> wrongInPool() {
        int[] sealed = samples.goldOrdinals(project);
        return MislabeledTexts.WRONG.stream()
                .filter(ordinal -> IntStream.of(sealed).noneMatch(gold -> gold == ordinal))
                .toList();
    }

    private long label(long sample) {
        return consensus.labels(project).stream()
                .filter(label -> label.sampleId() == sample)
                .mapToLong(SampleLabel::classId)
                .findFirst()
                .orElseThrow();
    }

    private long id(String name) {
        return ClassIds.of(projects, project, name);
    }

    private void answer(User by, long sample, long classId) {
        answer(by.id(), sample, classId);
    }

    private void answer(long by, long sample, long classId) {
        answers.accept(
                project,
                by,
                new Answer(
                        UUID.randomUUID(),
                        sample,
                        AnswerKind.LABEL,
                        classId,
                        null,
                        900,
                        Instant.parse("2026-11-23T12:00:00Z")));
    }
}
