package io.winnow.round;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One turn of the loop: a batch chosen at one moment, for one reason. */
@Entity
@Table(name = "labeling_round")
class Round {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long projectId;
    private int number;

    @Enumerated(EnumType.STRING)
    private RoundState state;

    private String strategy;
    private String reason;
    private long seed;
    private int size;
    private String encoderId;
    private @Nullable Integer modelNumber;
    private Instant openedAt;
    private @Nullable Instant closedAt;

    @Version private long version;

    protected Round() {}

    Round(long projectId, int number, Batch batch, Instant openedAt) {
        this.projectId = projectId;
        this.number = number;
        this.state = RoundState.OPEN;
        this.strategy = batch.strategy();
        this.reason = batch.reason();
        this.seed = batch.seed();
        this.size = batch.places().size();
        this.encoderId = batch.encoderId();
        this.modelNumber = batch.modelNumber();
        this.openedAt = openedAt;
    }

    /** Closes the round when its last place is answered. */
    void complete(Instant at) {
        if (state != RoundState.OPEN) {
            throw new IllegalStateException("round " + number + " is " + state + " already");
        }
        state = RoundState.COMPLETE;
        closedAt = at;
    }

    /** Leaves out places that were withdrawn from the queue. */
    void shrink(int places) {
        if (places < 0 || places > size) {
            throw new IllegalArgumentException(
                    "%d of %d places of round %d".formatted(places, size, number));
        }
        size -= places;
    }

    /** Opens the round again, because an answer was taken back. */
    void reopen() {
        if (state != RoundState.COMPLETE) {
            throw new IllegalStateException("round " + number + " is " + state);
        }
        state = RoundState.OPEN;
        closedAt = null;
    }

    RoundView view() {
        if (id == null) {
            throw new IllegalStateException("round " + number + " is not saved");
        }
        return new RoundView(
                id,
                projectId,
                number,
                state,
                strategy,
                reason,
                seed,
                size,
                encoderId,
                modelNumber,
                openedAt,
                closedAt);
    }
}
