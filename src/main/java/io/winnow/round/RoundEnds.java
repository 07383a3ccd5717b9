package io.winnow.round;

import io.winnow.job.JobState;
import io.winnow.job.Jobs;
import io.winnow.label.Queue;
import io.winnow.project.ProjectDeleted;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Completes rounds and opens them again, and asks for the retrain at the end of each. */
@Component
class RoundEnds {

    private final StoredRounds rounds;
    private final Queue queue;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Long, Object> turns = new ConcurrentHashMap<>();

    RoundEnds(
            StoredRounds rounds,
            Queue queue,
            Jobs jobs,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.queue = queue;
        this.jobs = jobs;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Settles the current round if it is that one. One at a time: whoever gives the last two
     * answers at once completes the round once.
     */
    Optional<RoundView> settle(long projectId, @Nullable Long roundId) {
        synchronized (turn(projectId)) {
            return rounds.findFirstByProjectIdOrderByNumberDesc(projectId)
                    .map(Round::view)
                    .filter(round -> roundId != null && round.id() == roundId)
                    .map(this::settle);
        }
    }

    /** Held while a project's round is opened, completed or opened again. */
    Object turn(long projectId) {
        return turns.computeIfAbsent(projectId, id -> new Object());
    }

    /**
     * Completes a round whose last place is answered; opens it again if an answer was taken back.
     * For whoever has the turn.
     */
    RoundView settle(RoundView round) {
        boolean answered = queue.open(round.id()) == 0;
        if (answered && round.state() == RoundState.OPEN) {
            RoundView completed = change(round.id(), r -> r.complete(clock.instant()));
            retrain(round.projectId(), round.id(), "Winnow");
            return completed;
        }
        return !answered && round.state() == RoundState.COMPLETE
                ? change(round.id(), Round::reopen)
                : round;
    }

    /**
     * Takes out of the round what nobody at work can answer, because only this person is there and
     * has answered it; that may complete the round.
     */
    void withdraw(RoundView round, long userId) {
        synchronized (turn(round.projectId())) {
            RoundView left =
                    transaction.execute(status -> {
                        int withdrawn = queue.withdraw(round.id(), userId);
                        return withdrawn == 0 ? null : shrink(round.id(), withdrawn);
                    });
            if (left != null) {
                settle(left);
            }
        }
    }

    private RoundView shrink(long roundId, int places) {
        Round round = rounds.findById(roundId).orElseThrow();
        round.shrink(places);
        return rounds.saveAndFlush(round).view();
    }

    private RoundView change(long roundId, Consumer<Round> verb) {
        RoundView changed =
                transaction.execute(status -> {
                    Round round = rounds.findById(roundId).orElseThrow();
                    verb.accept(round);
                    return rounds.saveAndFlush(round).view();
                });
        events.publishEvent(new RoundChanged(changed.projectId(), changed.number()));
        return changed;
    }

    /** Asks for a retrain, unless one is waiting already. */
    void retrain(long projectId, @Nullable Long roundId, String by) {
        boolean waiting =
                jobs.active(projectId).stream()
                        .anyMatch(job ->
                                job.kind().equals(RetrainJob.KIND)
                                        && job.state() == JobState.QUEUED);
        if (!waiting) {
            jobs.submit(
                    RetrainJob.KIND,
                    projectId,
                    "Retrain the model",
                    new RetrainJob.Request(roundId),
                    by);
        }
    }

    @EventListener
    void on(ProjectDeleted event) {
        turns.remove(event.projectId());
    }
}
