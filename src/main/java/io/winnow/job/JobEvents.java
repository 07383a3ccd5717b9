package io.winnow.job;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the application of a change once it is committed. */
@Component
class JobEvents {

    private final ApplicationEventPublisher publisher;

    JobEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void changed(Job job) {
        JobChanged event = JobChanged.of(job.view());
        afterCommit(() -> publisher.publishEvent(event));
    }

    static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        action.run();
                    }
                });
    }
}
