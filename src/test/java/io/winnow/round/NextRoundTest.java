package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.Jobs;
import io.winnow.label.Answers;
import io.winnow.label.NewPlace;
import io.winnow.label.Queue;
import io.winnow.learning.Progress;
import io.winnow.project.Projects;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How one round follows another. */
@DatabaseTest
class NextRoundTest {

    private static final long ANNA = 11;
    private static final long BEN = 12;

    @Autowired LabelingSession session;
    @Autowired Rounds rounds;
    @Autowired BatchSource source;
    @Autowired BatchesAhead ahead;
    @Autowired Answers answers;
    @Autowired Queue queue;
    @Autowired Projects projects;
    @Autowired LiveModels models;
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
    void theBatchIsChosenBeforeTheRoundEndsAndTakenAtOnce() {
        List<Long> asked = loop.lease(session, ANNA, 10);
        label(asked.subList(0, 8));
        Choice choice = ahead.find(loop.projectId).orElseThrow();
        await().atMost(Duration.ofMinutes(3)).until(choice::isDone);
        label(asked.subList(8, 10));

        RoundStatus next = session.next(loop.projectId);

        assertThat(next.number()).isEqualTo(2);
        assertThat(next.choosing()).isNull();
        assertThat(placesOfNow()) // in whatever order the fast clock has ranked them since
                .containsExactlyInAnyOrderElementsOf(
                        choice.batch().orElseThrow().places().stream()
                                .map(NewPlace::sampleId)
                                .toList());
    }

    @Test
    void theSameAnswersGiveTheSameBatchHoweverLateItIsChosen() {
        List<Long> asked = loop.lease(session, ANNA, 10);
        label(asked.subList(0, 8));
        Batch early = choose();
        answers.accept(loop.projectId, ANNA, loop.given.label(asked.get(8), 0));
        awaitHead(9);
        Batch late = choose();

        assertThat(late).isEqualTo(early);
        assertThat(early.places())
                .hasSize(10)
                .extracting(NewPlace::sampleId)
                .doesNotContainAnyElementsOf(asked);
    }

    @Test
    void anEarlierAnswerTakenBackIsOutOfTheBasisToo() {
        List<Long> asked = loop.lease(session, ANNA, 10);
        label(asked);
        Choice before = ahead.prepare(loop.projectId, basis());

        answers.accept(loop.projectId, ANNA, loop.undo(asked.getFirst()));
        label(asked.subList(0, 1));

        assertThat(ahead.prepare(loop.projectId, basis())).isNotSameAs(before);
    }

    @Test
    void twoPeopleWhoAskAtOnceGetOneRoundAndOtherSamples() {
        label(loop.lease(session, ANNA, 10));
        List.of(ANNA, BEN).parallelStream().forEach(person -> session.next(loop.projectId));

        List<Long> annas = loop.lease(session, ANNA, 5);
        List<Long> bens = loop.lease(session, BEN, 5);

        assertThat(rounds.all(loop.projectId)).extracting(RoundView::number).containsExactly(1, 2);
        assertThat(annas).hasSize(5).doesNotContainAnyElementsOf(bens);
        assertThat(bens).hasSize(5);
    }

    @Test
    void whoAskedWhileItWasChosenNeedNotAskAgain() {
        label(loop.lease(session, ANNA, 10));
        ahead.forget(loop.projectId);

        session.next(loop.projectId);

        await().atMost(Duration.ofMinutes(3))
                .until(() -> rounds.current(loop.projectId).orElseThrow().number() == 2);
    }

    @Test
    void nobodyIsAskedForMoreThanTheyAskedFor() {
        label(loop.lease(session, ANNA, 10));
        Choice choice = ahead.prepare(loop.projectId, basis());
        await().atMost(Duration.ofMinutes(3)).until(choice::isDone);

        assertThat(session.lease(loop.projectId, ANNA, 5, List.of()).idle())
                .isEqualTo(Idle.ROUND_COMPLETE);
    }

    @Test
    void whenEverythingIsAnsweredThePageSaysSo() {
        projects.updateSettings(
                loop.projectId,
                projects.get(loop.projectId).settings().withBatchSize(LoopFixture.SIZE));
        int pool = LoopFixture.SIZE - LoopFixture.GOLD;
        for (int left = pool; left > 0; left -= 45) {
            label(loop.lease(session, ANNA, 45));
        }

        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() ->
                        assertThat(session.lease(loop.projectId, ANNA, 5, List.of()).idle())
                                .isEqualTo(Idle.POOL_EMPTY));
    }

    private void label(List<Long> samples) {
        samples.forEach(id -> answers.accept(loop.projectId, ANNA, loop.right(id)));
    }

    private BatchBasis basis() {
        return source.basis(loop.projectId, rounds.current(loop.projectId).orElseThrow());
    }

    private Batch choose() {
        return source.choose(loop.projectId, basis(), Progress.NONE).orElseThrow();
    }

    private void awaitHead(int labels) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> models.find(loop.projectId).orElseThrow().labelCount() == labels);
    }

    private List<Long> placesOfNow() {
        long round = rounds.current(loop.projectId).orElseThrow().id();
        return queue.placesOf(round).stream().map(place -> place.sampleId()).toList();
    }
}
