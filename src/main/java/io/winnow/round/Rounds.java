package io.winnow.round;

import io.winnow.label.Queue;
import io.winnow.label.SampleAnswered;
import io.winnow.project.ProjectDeleted;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens rounds, and sees to it that the next batch is chosen in time. */
@Service
public class Rounds {

    private final StoredRounds rounds;
    private final BatchSource source;
    private final BatchesAhead ahead;
    private final FastClock fastClock;
    private final Queue queue;
    private final RoundEnds ends;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Set<Long> awaited = ConcurrentHashMap.newKeySet();

    Rounds(
            StoredRounds rounds,
            BatchSource source,
            BatchesAhead ahead,
            FastClock fastClock,
            Queue queue,
            RoundEnds ends,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.source = source;
        this.ahead = ahead;
        this.fastClock = fastClock;
        this.queue = queue;
        this.ends = ends;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The latest round; empty before the first. */
    public Optional<RoundView> current(long projectId) {
        return rounds.findFirstByProjectIdOrderByNumberDesc(projectId).map(Round::view);
    }

    /** All rounds, first to last. */
    public List<RoundView> all(long projectId) {
        return rounds.findByProjectIdOrderByNumber(projectId).stream().map(Round::view).toList();
    }

    /**
     * The open round; opens the next one if there is none. Where its batch is still being chosen
     * this returns at once, and the round opens by itself when it is chosen.
     *
     * @throws IllegalStateException if the batch could not be chosen; the next call tries again
     */
    public Opening open(long projectId) {
        synchronized (ends.turn(projectId)) {
            // A kill between an answer and its round's end leaves a round open with nothing to
            // answer.
            RoundView current = current(projectId).map(ends::settle).orElse(null);
            return current != null && current.state() == RoundState.OPEN
                    ? Opening.of(current)
                    : take(projectId, prepare(projectId, current));
        }
    }

    /** Begins to choose the next batch, unless a round is open. */
    void prepare(long projectId) {
        RoundView current = current(projectId).orElse(null);
        if (current == null || current.state() == RoundState.COMPLETE) {
            prepare(projectId, current);
        }
    }

    private Choice prepare(long projectId, @Nullable RoundView before) {
        return ahead.prepare(projectId, source.basis(projectId, before));
    }

    private Opening take(long projectId, Choice choice) {
        awaited.add(projectId);
        if (!choice.isDone()) {
            return Opening.choosing(choice.share());
        }
        try {
            if (choice.failed()) {
                ahead.forget(projectId);
            }
            return choice.batch()
                    .map(batch -> open(projectId, choice, batch))
                    .orElse(Opening.NOTHING);
        } finally {
            awaited.remove(projectId);
        }
    }

    private Opening open(long projectId, Choice choice, Batch batch) {
        int number = choice.basis().number();
        RoundView opened = transaction.execute(status -> store(projectId, number, batch));
        ahead.forget(projectId);
        events.publishEvent(new RoundOpened(projectId, number));
        return Opening.of(opened);
    }

    /**
     * What would become of opening the round after {@code complete}, without asking for it: see
     * {@link Opening}. The choice of its batch begins, if it has not yet.
     *
     * @return the next round, if it was opened meanwhile; empty if it can be opened, or if nobody
     *     asked for it
     */
    Optional<Opening> ahead(RoundView complete) {
        long projectId = complete.projectId();
        boolean asked = awaited.contains(projectId);
        RoundView current = current(projectId).orElse(complete);
        if (current.number() > complete.number()) {
            return Optional.of(Opening.of(current));
        }
        Choice choice = prepare(projectId, complete);
        if (asked && !choice.failed()) {
            return Optional.of(Opening.choosing(choice.share()));
        }
        return choice.isDone() && !choice.failed() && choice.batch().isEmpty()
                ? Optional.of(Opening.NOTHING)
                : Optional.empty();
    }

    @EventListener
    void on(BatchChosen event) {
        if (awaited.contains(event.projectId())) {
            open(event.projectId());
        }
    }

    @EventListener
    void on(ProjectDeleted event) {
        awaited.remove(event.projectId());
    }

    private RoundView store(long projectId, int number, Batch batch) {
        Round round = new Round(projectId, number, batch, clock.instant());
        RoundView stored = rounds.save(round).view();
        queue.fill(projectId, stored.id(), batch.places());
        return stored;
    }

    @EventListener
    void on(SampleAnswered event) {
        ahead.answered(event.projectId(), event.sampleId());
        ends.settle(event.projectId(), event.roundId()).ifPresent(this::prepareNearTheEnd);
        switch (event.kind()) {
            // Not being sure may replace a label that was given before.
            case LABEL, NOT_SURE, UNDO -> fastClock.tick(event.projectId());
            case SKIP, FLAG -> {}
        }
    }

    private void prepareNearTheEnd(RoundView round) {
        if (queue.open(round.id()) <= BatchBasis.lead(round.size())) {
            prepare(round.projectId(), round);
        }
    }

    /** Asks for a retrain, unless one is waiting already. */
    public void retrain(long projectId, @Nullable Long roundId, String by) {
        ends.retrain(projectId, roundId, by);
    }

    /** Takes out of the round what nobody at work can answer; see {@link RoundEnds}. */
    void withdraw(RoundView round, long userId) {
        ends.withdraw(round, userId);
    }
}
