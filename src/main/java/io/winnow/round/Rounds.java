package io.winnow.round;

import io.winnow.job.JobState;
import io.winnow.job.Jobs;
import io.winnow.label.Answers;
import io.winnow.label.Queue;
import io.winnow.label.SampleAnswered;
import io.winnow.learning.evaluate.Interval;
import io.winnow.project.Projects;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens and closes rounds, and asks for the retrain at the end of each. */
@Service
public class Rounds {

    private final StoredRounds rounds;
    private final PoolSnapshots snapshots;
    private final LiveModels models;
    private final FastClock fastClock;
    private final Evidence evidence;
    private final Queue queue;
    private final Answers answers;
    private final Projects projects;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Long, Object> opening = new ConcurrentHashMap<>();

    Rounds(
            StoredRounds rounds,
            PoolSnapshots snapshots,
            LiveModels models,
            FastClock fastClock,
            Evidence evidence,
            Queue queue,
            Answers answers,
            Projects projects,
            Jobs jobs,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.snapshots = snapshots;
        this.models = models;
        this.fastClock = fastClock;
        this.evidence = evidence;
        this.queue = queue;
        this.answers = answers;
        this.projects = projects;
        this.jobs = jobs;
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
     * The open round; opens the next one if there is none.
     *
     * @return empty if nothing is left to ask or nothing is encoded yet
     */
    public Optional<RoundView> open(long projectId) {
        synchronized (opening.computeIfAbsent(projectId, id -> new Object())) {
            // A kill between an answer and its round's end leaves a round open with nothing to
            // answer.
            Optional<RoundView> current = current(projectId).map(this::settle);
            return current.filter(round -> round.state() == RoundState.OPEN)
                    .or(() -> next(projectId, current.map(RoundView::number).orElse(0) + 1));
        }
    }

    private Optional<RoundView> next(long projectId, int number) {
        PoolSnapshot snapshot = snapshots.load(projectId).orElse(null);
        if (snapshot == null || projects.classes(projectId).isEmpty()) {
            return Optional.empty();
        }
        LiveModel model = models.find(projectId).orElse(null);
        Interval accuracy = model == null ? null : evidence.accuracy(snapshot).orElse(null);
        Interval advantage = evidence.advantage(projectId, snapshot).orElse(null);
        Batch batch =
                new BatchPlanner(
                                snapshot,
                                new HashSet<>(answers.answeredSamples(projectId)),
                                projects.get(projectId).settings())
                        .plan(number, model, accuracy, advantage);
        if (batch.places().isEmpty()) {
            return Optional.empty();
        }
        String encoderId = snapshot.index().encoderId();
        RoundView opened =
                transaction.execute(status -> store(projectId, number, batch, encoderId));
        events.publishEvent(new RoundOpened(projectId, number));
        return Optional.of(opened);
    }

    private RoundView store(long projectId, int number, Batch batch, String encoderId) {
        Round round = new Round(projectId, number, batch, encoderId, clock.instant());
        RoundView stored = rounds.save(round).view();
        queue.fill(projectId, stored.id(), batch.places());
        return stored;
    }

    @EventListener
    void on(SampleAnswered event) {
        settle(event.projectId(), event.roundId());
        switch (event.kind()) {
            // Not being sure may replace a label that was given before.
            case LABEL, NOT_SURE, UNDO -> fastClock.tick(event.projectId());
            case SKIP, FLAG -> {}
        }
    }

    private void settle(long projectId, @Nullable Long roundId) {
        current(projectId)
                .filter(round -> roundId != null && round.id() == roundId)
                .ifPresent(this::settle);
    }

    /**
     * Completes a round whose last place is answered; opens it again if an answer was taken back.
     */
    private RoundView settle(RoundView round) {
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
    public void retrain(long projectId, @Nullable Long roundId, String by) {
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
}
