package io.winnow.sample;

import io.winnow.team.SetupCompleted;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Gives the first admin something to start with. */
@Component
@ConditionalOnProperty(name = "winnow.sample-project", havingValue = "true", matchIfMissing = true)
class SampleProjectOffer {

    private final SampleProjects projects;

    SampleProjectOffer(SampleProjects projects) {
        this.projects = projects;
    }

    // After the commit: an installation without sample projects is still a good one.
    @TransactionalEventListener
    void on(SetupCompleted event) {
        projects.install(event.admin());
    }
}
