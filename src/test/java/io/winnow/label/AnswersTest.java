package io.winnow.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winnow.DatabaseTest;
import io.winnow.label.AnswerReceipt.Status;
import io.winnow.project.Projects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AnswersTest {

    private static final long ANNA = 11;
    private static final long BEN = 12;

    @Autowired Answers answers;
    @Autowired Consensus consensus;
    @Autowired Queue queue;
    @Autowired Projects projects;
    @Autowired JdbcClient database;

    private LabelFixture given;

    @BeforeEach
    void project() {
        given = new LabelFixture(database, projects, queue);
    }

    @Test
    void anAnswerIsInForceAndSettlesItsPlace() {
        long sample = given.queued(2).getFirst();

        AnswerReceipt receipt = accept(ANNA, given.label(sample, 1));

        assertThat(receipt.status()).isEqualTo(Status.ACCEPTED);
        assertThat(answers.inForce(given.projectId))
                .singleElement()
                .satisfies(a -> assertThat(a.classId()).isEqualTo(given.classes.get(1).id()))
                .satisfies(a -> assertThat(a.roundId()).isEqualTo(given.roundId));
        assertThat(queue.open(given.roundId)).isEqualTo(1);
    }

    @Test
    void theSameKeyCountsOnce() {
        Answer answer = given.label(given.queued(1).getFirst(), 0);

        accept(ANNA, answer);

        assertThat(accept(ANNA, answer).status()).isEqualTo(Status.DUPLICATE);
        assertThat(answers.inForce(given.projectId)).hasSize(1);
    }

    @Test
    void theSameKeyArrivingManyTimesAtOnceCountsOnce() throws Exception {
        Answer answer = given.label(given.queued(1).getFirst(), 0);
        List<Callable<AnswerReceipt>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> accept(ANNA, answer));
        }
        List<Status> statuses = atOnce(calls);

        assertThat(statuses).containsOnlyOnce(Status.ACCEPTED);
        assertThat(statuses).doesNotContain(Status.REJECTED);
        assertThat(answers.inForce(given.projectId)).hasSize(1);
    }

    @Test
    void theSameKeyForManySamplesAtOnceCountsOnce() throws Exception {
        UUID key = UUID.randomUUID();
        List<Callable<AnswerReceipt>> calls = new ArrayList<>();
        for (long sample : given.queued(8)) {
            Answer answer =
                    new Answer(
                            key,
                            sample,
                            AnswerKind.LABEL,
                            given.classes.getFirst().id(),
                            null,
                            0,
                            Instant.EPOCH);
            calls.add(() -> accept(ANNA, answer));
        }
        List<Status> statuses = atOnce(calls);
        assertThat(statuses).containsOnlyOnce(Status.ACCEPTED);
        assertThat(statuses).doesNotContain(Status.REJECTED);
        assertThat(answers.inForce(given.projectId)).hasSize(1);
        assertThat(queue.open(given.roundId)).isEqualTo(7);
    }

    /** As from two browser windows. */
    @Test
    void ofManyAnswersOfOnePersonAtOnceOneIsInForce() throws Exception {
        long sample = given.queued(1).getFirst();
        List<Callable<AnswerReceipt>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Answer answer = given.label(sample, i % 3);
            calls.add(() -> accept(ANNA, answer));
        }
        assertThat(atOnce(calls)).containsOnly(Status.ACCEPTED);
        assertThat(answers.inForce(given.projectId)).hasSize(1);
        assertThat(queue.open(given.roundId)).isZero();
    }

    @Test
    void aLaterAnswerOfTheSamePersonSupersedes() {
        long sample = given.queued(1).getFirst();

        accept(ANNA, given.label(sample, 0));
        accept(ANNA, given.label(sample, 2));

        assertThat(labelOf(sample)).isEqualTo(given.classes.get(2).id());
        assertThat(answers.inForce(given.projectId)).hasSize(1);
    }

    @Test
    void undoTakesTheAnswerBackAndKeepsTheSampleForThatPerson() {
        long sample = given.queued(1).getFirst();
        accept(ANNA, given.label(sample, 0));

        accept(ANNA, given.answer(sample, AnswerKind.UNDO, null));

        assertThat(answers.inForce(given.projectId)).isEmpty();
        assertThat(consensus.labels(given.projectId)).isEmpty();
        assertThat(lease(BEN)).isEmpty();
        assertThat(lease(ANNA)).containsExactly(sample);
    }

    @Test
    void mostPeopleWinAndTheLatestWinsATie() {
        long sample = given.queued(1).getFirst();
        accept(ANNA, given.label(sample, 0));
        accept(BEN, given.label(sample, 1));
        assertThat(labelOf(sample)).isEqualTo(given.classes.get(1).id());

        accept(13, given.label(sample, 0));

        assertThat(labelOf(sample)).isEqualTo(given.classes.get(0).id());
    }

    @Test
    void whoIsNotSureLeavesClassesOpenAndLabelsNothing() {
        long sample = given.queued(2).getFirst();
        Answer unsure = given.notSure(sample, 2, 0);

        assertThat(accept(ANNA, unsure).status()).isEqualTo(Status.ACCEPTED);
        assertThat(accept(ANNA, unsure).status()).isEqualTo(Status.DUPLICATE);

        assertThat(answers.inForce(given.projectId))
                .singleElement()
                .satisfies(a -> assertThat(a.kind()).isEqualTo(AnswerKind.NOT_SURE))
                .satisfies(a -> assertThat(a.classId()).isNull())
                .satisfies(a ->
                        assertThat(a.candidates())
                                .containsExactly(
                                        given.classes.get(0).id(), given.classes.get(2).id()));
        assertThat(consensus.labels(given.projectId)).isEmpty();
        assertThat(queue.open(given.roundId)).isEqualTo(1);
        assertThat(answers.answeredSamples(given.projectId)).containsExactly(sample);
    }

    @Test
    void notBeingSureIsTakenBackAndSupersededLikeAnyAnswer() {
        long sample = given.queued(1).getFirst();
        accept(ANNA, given.label(sample, 1));
        accept(ANNA, given.notSure(sample, 0, 1));
        assertThat(consensus.labels(given.projectId)).isEmpty();

        accept(ANNA, given.answer(sample, AnswerKind.UNDO, null));

        assertThat(answers.inForce(given.projectId)).isEmpty();
        assertThat(lease(ANNA)).containsExactly(sample);
    }

    @Test
    void theSureDecideBesideTheUnsure() {
        long sample = given.queued(1).getFirst();
        accept(ANNA, given.label(sample, 1));
        accept(BEN, given.notSure(sample, 0, 2));
        assertThat(labelOf(sample)).isEqualTo(given.classes.get(1).id());
    }

    @Test
    void aClassThatSomebodyLeavesOpenCannotBeRemoved() {
        accept(ANNA, given.notSure(given.queued(1).getFirst(), 0, 2));
        long open = given.classes.get(2).id();
        assertThatThrownBy(() -> projects.removeClass(given.projectId, open))
                .isInstanceOf(IllegalStateException.class);
        projects.removeClass(given.projectId, given.classes.get(1).id());
        assertThat(projects.classes(given.projectId)).hasSize(2);
    }

    @Test
    void notBeingSureNeedsTwoClassesOfThisProject() {
        long sample = given.queued(1).getFirst();
        assertThatThrownBy(() -> given.notSure(sample, 1)).hasMessageContaining("two classes");
        assertThatThrownBy(() -> given.notSure(sample, 1, 1)).hasMessageContaining("each once");
        Answer foreign =
                new Answer(
                        UUID.randomUUID(),
                        sample,
                        AnswerKind.NOT_SURE,
                        null,
                        List.of(given.classes.get(0).id(), 999_999L),
                        null,
                        0,
                        Instant.EPOCH);
        assertThat(accept(ANNA, foreign).reason()).contains("999999");
    }

    @Test
    void whatCannotBeAcceptedSaysWhy() {
        long sample = given.queued(1).getFirst();

        assertThat(accept(ANNA, given.answer(sample, AnswerKind.LABEL, 999_999L)))
                .satisfies(r -> assertThat(r.status()).isEqualTo(Status.REJECTED))
                .satisfies(r -> assertThat(r.reason()).contains("999999"));
        assertThat(accept(ANNA, given.label(888_888, 0)).reason()).contains("888888");
    }

    @Test
    void anAnswerWithoutItsClassIsNoAnswer() {
        assertThatThrownBy(() -> given.answer(1, AnswerKind.LABEL, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> given.answer(1, AnswerKind.SKIP, 1L))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClassInUseIsNotRemoved() {
        accept(ANNA, given.label(given.queued(1).getFirst(), 0));

        assertThatThrownBy(
                        () -> projects.removeClass(given.projectId, given.classes.getFirst().id()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<Status> atOnce(List<Callable<AnswerReceipt>> calls) throws Exception {
        List<Status> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var call : threads.invokeAll(calls)) {
                statuses.add(call.get().status());
            }
        }
        return statuses;
    }

    private AnswerReceipt accept(long userId, Answer answer) {
        return answers.accept(given.projectId, userId, answer);
    }

    private long labelOf(long sampleId) {
        return consensus.labels(given.projectId).stream()
                .filter(label -> label.sampleId() == sampleId)
                .findFirst()
                .orElseThrow()
                .classId();
    }

    private List<Long> lease(long userId) {
        return queue.lease(given.projectId, given.roundId, userId, 5, List.of()).stream()
                .map(QueuedSample::sampleId)
                .toList();
    }
}
