package io.winnow.round;

import io.winnow.job.Background;
import io.winnow.label.Origin;
import io.winnow.label.Queue;
import io.winnow.label.QueuedSample;
import io.winnow.learning.select.Margin;
import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * After each answer, off the request thread: refits the head, scores the pool, re-ranks the open
 * queue. Answers that arrive meanwhile are served by one further run.
 */
@Component
class FastClock {

    private static final Logger LOG = LoggerFactory.getLogger(FastClock.class);

    private static final Set<String> UNCERTAINTY =
            Set.of("margin", "entropy", "least-confidence", "uherding", "badge", "bald");

    private final LiveModels models;
    private final StoredRounds rounds;
    private final Queue queue;
    private final ApplicationEventPublisher events;
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private final Background cores = new Background("fast-clock-", Background.SOON);
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("fast-clock").factory());

    FastClock(
            LiveModels models, StoredRounds rounds, Queue queue, ApplicationEventPublisher events) {
        this.models = models;
        this.rounds = rounds;
        this.queue = queue;
        this.events = events;
    }

    /** Asks for a run; returns at once. */
    void tick(long projectId) {
        if (waiting.add(projectId)) {
            worker.execute(() -> serve(projectId));
        }
    }

    private void serve(long projectId) {
        waiting.remove(projectId);
        try {
            cores.run(() -> {
                run(projectId);
                return null;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error(
                    "The fast clock of project {} failed; the next answer tries again",
                    projectId,
                    e);
        }
    }

    /** One run. */
    void run(long projectId) {
        long began = System.nanoTime();
        LiveModel model = models.refit(projectId).orElse(null);
        if (model == null) {
            return;
        }
        long fitted = System.nanoTime();
        rounds.findFirstByProjectIdOrderByNumberDesc(projectId)
                .map(Round::view)
                .filter(round -> round.state() == RoundState.OPEN)
                .filter(round -> ranksByUncertainty(round.strategy()))
                .ifPresent(round -> queue.rerank(round.id(), sample -> margin(model, sample)));
        events.publishEvent(new HeadRefitted(projectId, model.labelCount()));
        LOG.debug(
                "fast clock of project {}: {} samples in {} ms, {} ms of them to fit and score",
                projectId,
                model.index().size(),
                (System.nanoTime() - began) / 1e6,
                (fitted - began) / 1e6);
    }

    /** A coverage batch keeps its order: each pick stands for a group, whatever the head says. */
    private static boolean ranksByUncertainty(String strategy) {
        return UNCERTAINTY.contains(strategy);
    }

    private static double margin(LiveModel model, QueuedSample sample) {
        Integer row = model.index().rowOf().get(sample.sampleId());
        return row == null || sample.origin() != Origin.STRATEGY
                ? sample.score()
                : new Margin().of(model.posterior().row(row));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
        cores.close();
    }
}
