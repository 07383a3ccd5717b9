package io.winnow.round;

import io.winnow.sample.GoldSealed;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes what is sealed after labeling began out of the loop. A model that learned from such a
 * sample must not be measured on it, so a new version is trained without it.
 */
@Component
class LateGold {

    private final StoredModels models;
    private final FastClock fastClock;
    private final Rounds rounds;

    LateGold(StoredModels models, FastClock fastClock, Rounds rounds) {
        this.models = models;
        this.fastClock = fastClock;
        this.rounds = rounds;
    }

    /** Comes last, when everything that was kept of the larger pool is forgotten. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(GoldSealed event) {
        long projectId = event.projectId();
        fastClock.tick(projectId);
        rounds.prepare(projectId);
        if (models.findFirstByProjectIdOrderByNumberDesc(projectId).isPresent()) {
            rounds.retrain(projectId, null, "Winnow");
        }
    }
}
