package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.Jobs;
import io.winnow.label.Answer;
import io.winnow.label.Answers;
import io.winnow.label.Queue;
import io.winnow.project.Projects;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LoopTest {

    private static final long ANNA = 11;
    private static final long BEN = 12;

    @Autowired LabelingSession session;
    @Autowired Rounds rounds;
    @Autowired ModelVersions versions;
    @Autowired ProgressReports reports;
    @Autowired LiveModels models;
    @Autowired Answers answers;
    @Autowired Queue queue;
    @Autowired Projects projects;
    @Autowired Jobs jobs;
    @Autowired Workspace workspace;
    @Autowired JdbcClient database;

    private LoopFixture loop;

    @BeforeEach
    void project() throws IOException {
        loop = new LoopFixture(database, projects, queue, workspace).withImportedGold();
    }

    @AfterEach
    void quiet() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(loop.projectId).isEmpty());
    }

    @Test
    void aRoundIsLabeledThenTheModelIsTrainedAndMeasuredOnGold() {
        labelRound();

        assertThat(rounds.current(loop.projectId).orElseThrow().state())
                .isEqualTo(RoundState.COMPLETE);
        awaitVersion(1);
        ProgressReport report = reports.of(loop.projectId);
        assertThat(report.points())
                .singleElement()
                .satisfies(p -> assertThat(p.labels()).isEqualTo(10))
                .satisfies(p -> assertThat(p.round()).isEqualTo(1))
                .satisfies(p -> assertThat(p.goldSize()).isEqualTo(LoopFixture.GOLD))
                .satisfies(p -> assertThat(p.accuracy().estimate()).isGreaterThan(.9))
                .satisfies(p -> assertThat(p.people()).containsExactly(ANNA));
        assertThat(versions.latest(loop.projectId).orElseThrow().report().comparison())
                .extracting(ModelReport.Contender::learner)
                .contains("supervised", "propagation", "mean-teacher");
    }

    @Test
    void whoeverGivesTheLastAnswersAtOnceCompletesTheRoundOnce() throws Exception {
        List<Callable<Answer>> calls = new ArrayList<>();
        for (long id : lease(ANNA, 10)) {
            Answer answer = loop.right(id);
            calls.add(() -> {
                answers.accept(loop.projectId, ANNA, answer);
                return answer;
            });
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isNotNull();
            }
        }

        assertThat(rounds.current(loop.projectId).orElseThrow().state())
                .isEqualTo(RoundState.COMPLETE);
        assertThat(jobs.recent(loop.projectId, 20))
                .filteredOn(job -> job.kind().equals("retrain"))
                .hasSize(1);
    }

    /** Half of the batch is random, so that one round is enough of both. */
    @Test
    void randomLabelsAreComparedWithAsManyChosenOnesAndMeasureTheModelWithoutGold() {
        projects.updateSettings(
                loop.projectId,
                projects.get(loop.projectId).settings().withBatchSize(50).withShares(0, .5));
        List<Long> asked = lease(ANNA, 50);
        asked.forEach(id -> answers.accept(loop.projectId, ANNA, loop.right(id)));
        awaitVersion(1);

        ModelReport report = versions.latest(loop.projectId).orElseThrow().report();
        Ablation ablation = Objects.requireNonNull(report.ablation());
        assertThat(ablation.labels()).isEqualTo(25);
        assertThat(ablation.arms())
                .extracting(Ablation.Arm::learner)
                .containsExactly("supervised", "propagation", "mean-teacher");
        assertThat(ablation.arms())
                .allSatisfy(arm -> assertThat(arm.random().estimate()).isGreaterThan(.9));
        ModelReport.SliceAccuracy slice = Objects.requireNonNull(report.slice());
        assertThat(slice.labels()).isEqualTo(25);
        assertThat(slice.accuracy().estimate()).isGreaterThan(.9);
        assertThat(reports.of(loop.projectId).slice()).isEqualTo(slice);
    }

    @Test
    void theNextRoundAsksOtherSamplesAndNeverGold() {
        List<Long> first = labelRound();
        awaitVersion(1);

        loop.openNext(session);
        List<Long> second = lease(ANNA, 10);

        assertThat(rounds.current(loop.projectId).orElseThrow().number()).isEqualTo(2);
        assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
        assertThat(second)
                .doesNotContainAnyElementsOf(
                        loop.samples.subList(
                                LoopFixture.SIZE - LoopFixture.GOLD, LoopFixture.SIZE));
    }

    @Test
    void undoOpensTheRoundAgainAndTakesTheLabelOutOfTheModel() {
        List<Long> asked = labelRound();
        long last = asked.getLast();

        answers.accept(loop.projectId, ANNA, loop.undo(last));

        assertThat(rounds.current(loop.projectId).orElseThrow().state()).isEqualTo(RoundState.OPEN);
        assertThat(lease(BEN, 5)).isEmpty();
        assertThat(lease(ANNA, 5)).containsExactly(last);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> models.find(loop.projectId).orElseThrow().labelCount() == 9);
    }

    @Test
    void withoutFreePlacesPeopleLearnWhy() {
        lease(ANNA, 10);

        Leases nothing = session.lease(loop.projectId, BEN, 5, List.of());

        assertThat(nothing.tasks()).isEmpty();
        assertThat(nothing.idle()).isEqualTo(Idle.ALL_LEASED);
    }

    @Test
    void theSameSeedReplaysTheSameFirstBatch() throws IOException {
        List<Long> first = ordinals(loop, lease(ANNA, 10));
        LoopFixture other =
                new LoopFixture(database, renamed(), queue, workspace).withImportedGold();
        List<Long> second = ordinals(other, other.lease(session, ANNA, 10));

        assertThat(second).isEqualTo(first);
    }

    private Projects renamed() {
        projects.rename(loop.projectId, "Clothes, first");
        return projects;
    }

    private static List<Long> ordinals(LoopFixture fixture, List<Long> ids) {
        return ids.stream().map(id -> (long) fixture.samples.indexOf(id)).toList();
    }

    private List<Long> labelRound() {
        List<Long> asked = lease(ANNA, 10);
        assertThat(asked).hasSize(10);
        asked.forEach(id -> answers.accept(loop.projectId, ANNA, loop.right(id)));
        return asked;
    }

    private void awaitVersion(int number) {
        await().atMost(Duration.ofMinutes(3))
                .until(() ->
                        versions.latest(loop.projectId).map(ModelView::number).orElse(0) >= number);
    }

    private List<Long> lease(long userId, int count) {
        return loop.lease(session, userId, count);
    }
}
