package io.winnow.round;

import io.winnow.sample.EncoderCatalog;
import io.winnow.sample.SamplesEncoded;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Brings the loop to another encoder as soon as that one has encoded the pool: the head is refitted
 * to all labels, and if there is a model on the old encoder, a new version is trained. Until then
 * the old version counts for nothing, because heads read the embeddings of one encoder only.
 */
@Component
class EncoderSwitch {

    private final EncoderCatalog catalog;
    private final StoredModels models;
    private final FastClock fastClock;
    private final Rounds rounds;

    EncoderSwitch(EncoderCatalog catalog, StoredModels models, FastClock fastClock, Rounds rounds) {
        this.catalog = catalog;
        this.models = models;
        this.fastClock = fastClock;
        this.rounds = rounds;
    }

    /** Comes last, when everything that was kept of the old pool is forgotten. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(SamplesEncoded event) {
        long projectId = event.projectId();
        String encoder = event.encoderId();
        if (catalog.encoderOf(projectId).filter(encoder::equals).isEmpty()) {
            return;
        }
        fastClock.tick(projectId);
        rounds.prepare(projectId);
        models.findFirstByProjectIdOrderByNumberDesc(projectId)
                .filter(version -> !version.encoderId().equals(encoder))
                .ifPresent(version -> rounds.retrain(projectId, null, "Winnow"));
    }
}
