package io.winnow.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.Jobs;
import io.winnow.project.Projects;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anna answered two samples in one round; in the next one others are asked about them. */
@DatabaseTest
class SecondOpinionsTest {

    private static final long ANNA = 11;
    private static final long BEN = 12;
    private static final long CAROL = 13;

    @Autowired Answers answers;
    @Autowired Consensus consensus;
    @Autowired Queue queue;
    @Autowired Projects projects;
    @Autowired Jobs jobs;
    @Autowired JdbcClient database;

    private LabelFixture given;
    private List<Long> samples;
    private long first;
    private long second;

    @BeforeEach
    void asked() {
        given = new LabelFixture(database, projects, queue);
        samples = given.queued(2);
        first = given.roundId;
        samples.forEach(id -> accept(ANNA, given.label(id, 0)));
        given.queuedAgain(samples);
        second = given.roundId;
    }

    /** A round that ends asks for a retrain. */
    @AfterEach
    void quiet() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(given.projectId).isEmpty());
    }

    @Test
    void nobodyIsAskedAboutWhatTheyAnswered() {
        assertThat(lease(ANNA, 5)).isEmpty();
        assertThat(lease(BEN, 5)).isEqualTo(samples);
    }

    @Test
    void noAnswerOfWhateverKindIsAskedForTwice() {
        accept(BEN, given.answer(samples.get(0), AnswerKind.SKIP, null));
        accept(CAROL, given.notSure(samples.get(1), 0, 1));
        given.queuedAgain(samples);

        assertThat(lease(BEN, 5)).containsExactly(samples.get(1));
        assertThat(lease(CAROL, 5)).containsExactly(samples.get(0));
    }

    @Test
    void whatOthersHaveAnsweredIsAskedBeforeWhatAnybodyCanAnswer() {
        List<Long> fresh = given.samples(1);
        List<NewPlace> batch =
                List.of(
                        new NewPlace(fresh.getFirst(), Origin.STRATEGY, "activelab", .9, -1),
                        new NewPlace(samples.getFirst(), Origin.AGAIN, "activelab", .8, -1));
        given.queuedAgain(List.of());
        queue.fill(given.projectId, given.roundId, batch);

        assertThat(lease(BEN, 1)).containsExactly(samples.getFirst());
        assertThat(lease(ANNA, 5)).isEqualTo(fresh);
    }

    @Test
    void aSecondAnswerSettlesItsOwnRoundAndTheFirstStaysInForce() {
        lease(BEN, 1);
        accept(BEN, given.label(samples.getFirst(), 1));

        assertThat(queue.open(second)).isEqualTo(1);
        assertThat(answers.inForce(given.projectId))
                .filteredOn(a -> a.sampleId() == samples.getFirst())
                .extracting(AnnotationView::userId)
                .containsExactly(ANNA, BEN);
        assertThat(labelOf(samples.getFirst()))
                .as("the latest of two that disagree")
                .contains(given.classes.get(1).id());
    }

    @Test
    void undoOfTheSecondAnswerOpensItsPlaceForThatPersonAlone() {
        long sample = samples.getFirst();
        lease(BEN, 1);
        accept(BEN, given.label(sample, 1));

        accept(BEN, given.answer(sample, AnswerKind.UNDO, null));

        assertThat(queue.open(second)).isEqualTo(2);
        assertThat(queue.open(first)).isZero();
        assertThat(lease(CAROL, 5)).containsExactly(samples.getLast());
        assertThat(lease(BEN, 5)).containsExactly(sample);
        assertThat(labelOf(sample)).contains(given.classes.get(0).id());
        accept(BEN, given.label(sample, 2));
        assertThat(queue.open(second)).isEqualTo(1);
        assertThat(labelOf(sample)).contains(given.classes.get(2).id());
    }

    @Test
    void undoOfTheFirstAnswerLeavesTheSecondPlaceToOthers() {
        long sample = samples.getFirst();
        List<Long> held = lease(BEN, 5);

        accept(ANNA, given.answer(sample, AnswerKind.UNDO, null));

        assertThat(queue.open(first)).isEqualTo(1);
        assertThat(queue.open(second)).isEqualTo(2);
        assertThat(lease(BEN, 5)).as("still his").isEqualTo(held);
        accept(ANNA, given.label(sample, 2));
        assertThat(queue.open(first)).isZero();
        assertThat(queue.open(second)).isEqualTo(2);
    }

    @Test
    void aCorrectedFirstAnswerLeavesTheSecondPlaceOpen() {
        accept(ANNA, given.label(samples.getFirst(), 2));

        assertThat(queue.open(second)).isEqualTo(2);
        assertThat(lease(BEN, 5)).isEqualTo(samples);
    }

    @Test
    void aLateAnswerSettlesThePlaceItWasGivenFor() {
        accept(ANNA, given.answer(samples.getFirst(), AnswerKind.UNDO, null));

        accept(BEN, given.label(samples.getFirst(), 1));

        assertThat(queue.open(first)).as("Anna's").isEqualTo(1);
        assertThat(queue.open(second)).isEqualTo(1);
    }

    @Test
    void nothingIsWithdrawnWhileSomebodyIsAtWork() {
        lease(BEN, 1);

        assertThat(queue.withdraw(second, ANNA)).isZero();
        assertThat(queue.open(second)).isEqualTo(2);
    }

    @Test
    void onlyWhatThisPersonAnsweredIsWithdrawn() {
        accept(BEN, given.answer(samples.getFirst(), AnswerKind.FLAG, null));
        given.queuedAgain(samples);

        assertThat(queue.withdraw(given.roundId, BEN)).isEqualTo(1);
        assertThat(queue.placesOf(given.roundId))
                .extracting(QueuedSample::sampleId)
                .containsExactly(samples.getLast());
        assertThat(lease(BEN, 5)).containsExactly(samples.getLast());
    }

    @Test
    void whatIsWithdrawnStaysSoWhenALateAnswerArrives() {
        long sample = samples.getFirst();
        lease(BEN, 1);
        database.sql("update queue_place set leased_until = ? where leased_by = ?")
                .params(OffsetDateTime.now().minusMinutes(1), BEN)
                .update();
        assertThat(queue.withdraw(second, ANNA)).isEqualTo(2);

        accept(BEN, given.label(sample, 1));
        accept(BEN, given.answer(sample, AnswerKind.UNDO, null));

        assertThat(queue.open(second)).isZero();
        assertThat(queue.placesOf(second)).isEmpty();
        accept(BEN, given.label(sample, 1));
        assertThat(labelOf(sample)).contains(given.classes.get(1).id());
    }

    private AnswerReceipt accept(long userId, Answer answer) {
        return answers.accept(given.projectId, userId, answer);
    }

    private Optional<Long> labelOf(long sampleId) {
        return consensus.labels(given.projectId).stream()
                .filter(label -> label.sampleId() == sampleId)
                .map(SampleLabel::classId)
                .findFirst();
    }

    private List<Long> lease(long userId, int count) {
        return queue.lease(given.projectId, given.roundId, userId, count, List.of()).stream()
                .map(QueuedSample::sampleId)
                .toList();
    }
}
