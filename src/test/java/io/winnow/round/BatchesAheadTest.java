package io.winnow.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.winnow.learning.Progress;
import io.winnow.project.ProjectSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchesAheadTest {

    private static final long PROJECT = 7;

    private final CountDownLatch held = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final List<Object> published = new CopyOnWriteArrayList<>();
    private final BatchesAhead ahead = new BatchesAhead(new Held(), published::add);

    @AfterEach
    void stop() {
        held.countDown();
        ahead.stop();
    }

    @Test
    void asksForOneBatchAreServedByOneChoiceThatSaysHowFarItIs() {
        Choice choice = ahead.prepare(PROJECT, basis(2, 5));

        assertThat(ahead.prepare(PROJECT, basis(2, 5))).isSameAs(choice);
        await().atMost(Duration.ofMinutes(3)).until(() -> choice.share() == .25);
        assertThat(choice.isDone()).isFalse();
        held.countDown();
        await().atMost(Duration.ofMinutes(3)).until(choice::isDone);
        assertThat(choice.batch()).isEmpty();
        assertThat(begun).hasValue(1);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> published.equals(List.of(new BatchChosen(PROJECT))));
    }

    @Test
    void anotherBasisGivesUpTheChoiceUnderWay() {
        Choice before = ahead.prepare(PROJECT, basis(2, 5));
        await().atMost(Duration.ofMinutes(3)).until(() -> before.share() == .25);

        Choice after = ahead.prepare(PROJECT, basis(2, 6));
        held.countDown();

        await().atMost(Duration.ofMinutes(3)).until(after::isDone);
        assertThat(before.isGivenUp()).isTrue();
        await().atMost(Duration.ofMinutes(3)).until(() -> cancelled.get() == 1);
    }

    @Test
    void onlyAnAnswerThatWasCountedOnUndoesAChoice() {
        Choice choice = ahead.prepare(PROJECT, basis(2, 5));

        ahead.answered(PROJECT, 5);
        assertThat(ahead.prepare(PROJECT, basis(2, 5))).isSameAs(choice);

        ahead.answered(PROJECT, 4);
        assertThat(ahead.prepare(PROJECT, basis(2, 5))).isNotSameAs(choice);
    }

    @Test
    void aFailureIsToldToWhoAsks() {
        Choice choice = ahead.prepare(PROJECT, basis(0, 5));
        held.countDown();

        await().atMost(Duration.ofMinutes(3)).until(choice::failed);
        assertThatThrownBy(choice::batch)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("round 0")
                .hasRootCauseMessage("no such round");
    }

    private static BatchBasis basis(int number, long withheld) {
        return new BatchBasis(
                number, Set.of(4L, 5L), Set.of(withheld), ProjectSettings.defaults(), List.of());
    }

    /** Chooses nothing, and not before it may. */
    private final class Held extends BatchSource {

        Held() {
            super(null, null, null, null, null, null, null);
        }

        @Override
        Optional<Batch> choose(long projectId, BatchBasis basis, Progress progress) {
            begun.incrementAndGet();
            progress.report(1, 4, "held");
            try {
                held.await(20, TimeUnit.SECONDS);
                progress.report(2, 4, "let go");
            } catch (CancellationException e) {
                cancelled.incrementAndGet();
                throw e;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (basis.number() == 0) {
                throw new IllegalArgumentException("no such round");
            }
            return Optional.empty();
        }
    }
}
