package io.winnow.job;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The kinds of work this application knows. Looked up late: handlers may themselves submit jobs.
 */
@Component
class JobHandlers {

    private final ObjectProvider<JobHandler> handlers;

    JobHandlers(ObjectProvider<JobHandler> handlers) {
        this.handlers = handlers;
    }

    Optional<JobHandler> find(String kind) {
        return handlers.stream().filter(handler -> handler.kind().equals(kind)).findFirst();
    }

    /**
     * @throws IllegalArgumentException if no handler does this kind of work
     */
    JobHandler of(String kind) {
        return find(kind)
                .orElseThrow(
                        () -> new IllegalArgumentException("No handler for jobs of kind " + kind));
    }
}
