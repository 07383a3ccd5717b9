package io.winnow.label;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One sample's place in a round's queue, with the lease on it. */
@Entity
@Table(name = "queue_place")
class Place {

    enum State {
        OPEN,
        ANSWERED,
        /** Nobody at work could answer it. It stays so, whatever a late answer says. */
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long projectId;
    private long roundId;
    private long sampleId;
    private int position;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String strategy;
    private double score;
    private int cluster;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Long leasedBy;
    private @Nullable Instant leasedUntil;

    protected Place() {}

    Place(long projectId, long roundId, int position, NewPlace place) {
        this.projectId = projectId;
        this.roundId = roundId;
        this.position = position;
        this.sampleId = place.sampleId();
        this.origin = place.origin();
        this.strategy = place.strategy();
        this.score = place.score();
        this.cluster = place.cluster();
        this.state = State.OPEN;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("the place of sample " + sampleId + " is not saved");
        }
        return id;
    }

    long sampleId() {
        return sampleId;
    }

    int position() {
        return position;
    }

    void close() {
        if (state != State.WITHDRAWN) {
            state = State.ANSWERED;
        }
        leasedBy = null;
        leasedUntil = null;
    }

    /** Opens the place again, for {@code userId} alone until {@code until}. */
    void reopenFor(long userId, Instant until) {
        if (state != State.WITHDRAWN) {
            state = State.OPEN;
        }
        leasedBy = userId;
        leasedUntil = until;
    }

    QueuedSample view() {
        return new QueuedSample(sampleId, roundId, origin, strategy, score, cluster);
    }
}
