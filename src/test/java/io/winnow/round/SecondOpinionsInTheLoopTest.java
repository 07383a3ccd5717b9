package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.Jobs;
import io.winnow.label.Answer;
import io.winnow.label.Answers;
import io.winnow.label.Origin;
import io.winnow.label.Queue;
import io.winnow.label.QueuedSample;
import io.winnow.project.Projects;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sixty samples are answered, of which Anna gets two wrong; then the strategy is ActiveLab. The
 * groups are so well separated that nothing is as doubtful as a wrong answer.
 */
@DatabaseTest
class SecondOpinionsInTheLoopTest {

    private static final long ANNA = 11;
    private static final long BEN = 12;
    private static final long CAROL = 13;
    private static final int FIRST_BATCH = 60;
    private static final int BATCH = 20;

    @Autowired LabelingSession session;
    @Autowired Rounds rounds;
    @Autowired ModelVersions versions;
    @Autowired Answers answers;
    @Autowired PoolSnapshots snapshots;
    @Autowired Queue queue;
    @Autowired Projects projects;
    @Autowired Jobs jobs;
    @Autowired Workspace workspace;
    @Autowired JdbcClient database;

    private LoopFixture loop;
    private List<Long> wrong;

    @BeforeEach
    void project() throws IOException {
        loop = new LoopFixture(database, projects, queue, workspace).withImportedGold();
        settings("typiclust", FIRST_BATCH);
    }

    @AfterEach
    void quiet() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(loop.projectId).isEmpty());
    }

    @Test
    void inATeamWrongAnswersAreAskedAgainAndTheirRoundCompletes() {
        label(ANNA, FIRST_BATCH / 2);
        label(BEN, FIRST_BATCH / 2);
        openActiveLab();
        List<Long> again = again();

        assertThat(again).containsAll(wrong).hasSizeLessThanOrEqualTo(BATCH / 2);
        Leases bens = session.lease(loop.projectId, BEN, BATCH, List.of());
        assertThat(bens.tasks()).extracting(Task::sampleId).containsAll(wrong);
        assertThat(bens.tasks())
                .filteredOn(task -> again.contains(task.sampleId()))
                .as("nothing shows what the first person said")
                .allSatisfy(task -> assertThat(task.guess()).isNull())
                .allSatisfy(task -> assertThat(task.why()).contains("Somebody has answered"));
        assertThat(bens.tasks())
                .filteredOn(task -> !again.contains(task.sampleId()))
                .allSatisfy(task -> assertThat(task.guess()).isNotNull());
        bens.tasks().forEach(task -> accept(BEN, loop.right(task.sampleId())));
        label(ANNA, BATCH);

        assertThat(rounds.current(loop.projectId).orElseThrow().state())
                .isEqualTo(RoundState.COMPLETE);
        assertThat(wrong)
                .allSatisfy(id -> assertThat(learnedClass(id)).isEqualTo(loop.classOf(id)));
    }

    @Test
    void aLonePersonIsAskedAsBefore() {
        label(ANNA, FIRST_BATCH / 2);
        label(ANNA, FIRST_BATCH / 2);
        openActiveLab();

        assertThat(again()).isEmpty();
        assertThat(loop.lease(session, ANNA, BATCH))
                .hasSize(BATCH)
                .doesNotContainAnyElementsOf(wrong);
    }

    @Test
    void whenNobodyIsLeftForASecondOpinionTheRoundEndsWithoutIt() {
        label(ANNA, FIRST_BATCH / 2);
        label(BEN, FIRST_BATCH / 2);
        openActiveLab();
        List<Long> hers = loop.lease(session, ANNA, BATCH);
        assertThat(hers).isNotEmpty().doesNotContainAnyElementsOf(wrong);
        hers.forEach(id -> accept(ANNA, loop.right(id)));

        Leases nothing = session.lease(loop.projectId, ANNA, BATCH, List.of());

        assertThat(nothing.tasks()).isEmpty();
        assertThat(nothing.idle()).isEqualTo(Idle.ROUND_COMPLETE);
        assertThat(nothing.round().state()).isEqualTo(RoundState.COMPLETE);
        assertThat(nothing.round().size()).isEqualTo(hers.size());
        assertThat(nothing.round().answered()).isEqualTo(hers.size());
        loop.openNext(session);
        assertThat(rounds.current(loop.projectId).orElseThrow().number()).isEqualTo(3);
        assertThat(loop.lease(session, ANNA, BATCH)).isNotEmpty();
    }

    @Test
    void whileSomebodyIsAtWorkTheirSecondOpinionIsWaitedFor() {
        label(ANNA, FIRST_BATCH / 2);
        label(BEN, FIRST_BATCH / 2);
        openActiveLab();
        List<Long> his = loop.lease(session, BEN, 1);
        loop.lease(session, ANNA, BATCH).forEach(id -> accept(ANNA, loop.right(id)));

        assertThat(session.lease(loop.projectId, ANNA, BATCH, List.of()).idle())
                .isEqualTo(Idle.ALL_LEASED);

        his.forEach(id -> accept(BEN, loop.right(id)));
        assertThat(loop.lease(session, BEN, BATCH)).isNotEmpty();
    }

    @Test
    void undoOfASecondOpinionOpensItsRoundAgainForThatPersonAlone() {
        label(ANNA, FIRST_BATCH / 2);
        label(BEN, FIRST_BATCH / 2);
        openActiveLab();
        List<Long> last = new ArrayList<>(loop.lease(session, BEN, BATCH));
        last.forEach(id -> accept(BEN, loop.right(id)));
        label(ANNA, BATCH);
        long sample = wrong.getFirst();

        accept(BEN, loop.undo(sample));

        assertThat(rounds.current(loop.projectId).orElseThrow().state()).isEqualTo(RoundState.OPEN);
        assertThat(learnedClass(sample)).isNotEqualTo(loop.classOf(sample));
        assertThat(session.lease(loop.projectId, CAROL, 5, List.of()).tasks()).isEmpty();
        assertThat(loop.lease(session, BEN, 5)).containsExactly(sample);
        accept(BEN, loop.right(sample));
        assertThat(rounds.current(loop.projectId).orElseThrow().state())
                .isEqualTo(RoundState.COMPLETE);
    }

    private void settings(String strategy, int size) {
        projects.updateSettings(
                loop.projectId,
                projects.get(loop.projectId)
                        .settings()
                        .withStrategy(strategy)
                        .withBatchSize(size)
                        .withHints(true)
                        .withShares(0, 0));
    }

    /** Answers what is leased; Anna's first two in the first round are wrong. */
    private void label(long person, int count) {
        for (long id : loop.lease(session, person, count)) {
            boolean err = person == ANNA && (wrong == null || wrong.size() < 2);
            accept(person, err ? loop.given.label(id, (loop.classOf(id) + 1) % 3) : loop.right(id));
            if (err) {
                wrong = wrong == null ? List.of(id) : List.of(wrong.getFirst(), id);
            }
        }
    }

    private void openActiveLab() {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> versions.latest(loop.projectId).isPresent());
        settings("activelab", BATCH);
        loop.openNext(session);
        assertThat(rounds.current(loop.projectId).orElseThrow().number()).isEqualTo(2);
    }

    private List<Long> again() {
        return queue.placesOf(rounds.current(loop.projectId).orElseThrow().id()).stream()
                .filter(place -> place.origin() == Origin.AGAIN)
                .map(QueuedSample::sampleId)
                .toList();
    }

    private int learnedClass(long sampleId) {
        PoolSnapshot snapshot = snapshots.load(loop.projectId).orElseThrow();
        int row = snapshot.index().rowOf().get(sampleId);
        for (int i = 0; i < snapshot.labels().size(); i++) {
            if (snapshot.labels().rows()[i] == row) {
                return snapshot.labels().classes()[i];
            }
        }
        throw new AssertionError("sample " + sampleId + " has no label");
    }

    private void accept(long person, Answer answer) {
        answers.accept(loop.projectId, person, answer);
    }
}
