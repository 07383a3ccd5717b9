package io.winnow.round;

import io.winnow.job.Background;
import io.winnow.project.ProjectDeleted;
import io.winnow.sample.GoldSealed;
import io.winnow.sample.SamplesEncoded;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Chooses each project's next batch ahead of time, off the request thread, and keeps it until a
 * round takes it. In memory only: after a restart it is chosen again, from the same answers. It
 * gives way to the fast clock, which people wait for sooner.
 */
@Component
class BatchesAhead {

    private static final Logger LOG = LoggerFactory.getLogger(BatchesAhead.class);

    private final BatchSource source;
    private final ApplicationEventPublisher events;
    private final Map<Long, Choice> choices = new ConcurrentHashMap<>();
    private final Background cores = new Background("next-batch-", Background.JOB);
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("next-batch").factory());

    BatchesAhead(BatchSource source, ApplicationEventPublisher events) {
        this.source = source;
        this.events = events;
    }

    /**
     * The choice from {@code basis}; begins it unless it is under way or done, and gives up one
     * from another basis. Returns at once.
     */
    Choice prepare(long projectId, BatchBasis basis) {
        return choices.compute(
                projectId,
                (id, known) ->
                        known != null && known.basis().equals(basis)
                                ? known
                                : begin(id, basis, known));
    }

    private Choice begin(long projectId, BatchBasis basis, @Nullable Choice before) {
        if (before != null) {
            before.giveUp();
        }
        Choice choice = new Choice(basis);
        worker.execute(() -> serve(projectId, choice));
        return choice;
    }

    private void serve(long projectId, Choice choice) {
        if (choice.isGivenUp()) {
            return;
        }
        try {
            choice.finish(
                    cores.run(() -> source.choose(projectId, choice.basis(), choice.progress())));
            events.publishEvent(new BatchChosen(projectId));
        } catch (CancellationException e) {
            LOG.debug("project {}: {}", projectId, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error("The next batch of project {} could not be chosen", projectId, e);
            choice.fail(e);
        }
    }

    /** An answer that the choice under way or done has counted on being otherwise undoes it. */
    void answered(long projectId, long sampleId) {
        find(projectId)
                .filter(known -> !known.basis().withheld().contains(sampleId))
                .ifPresent(known -> forget(projectId));
    }

    /** The choice under way or done. */
    Optional<Choice> find(long projectId) {
        return Optional.ofNullable(choices.get(projectId));
    }

    /** Drops what was chosen or is being chosen. */
    void forget(long projectId) {
        Choice known = choices.remove(projectId);
        if (known != null) {
            known.giveUp();
        }
    }

    /** After the pool as it was is forgotten. */
    @EventListener
    @Order(1)
    void on(SamplesEncoded event) {
        forget(event.projectId());
    }

    @EventListener
    @Order(1)
    void on(GoldSealed event) {
        forget(event.projectId());
    }

    @EventListener
    void on(ProjectDeleted event) {
        forget(event.projectId());
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
        cores.close();
    }
}
