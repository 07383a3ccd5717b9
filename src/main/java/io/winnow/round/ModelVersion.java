package io.winnow.round;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one retrain made: a head on disk and the report of how it was chosen. Never changes. */
@Entity
class ModelVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long projectId;
    private int number;
    private @Nullable Long roundId;
    private String learner;
    private String encoderId;
    private int labelCount;
    private double seconds;
    private String report;
    private Instant createdAt;

    protected ModelVersion() {}

    ModelVersion(
            long projectId,
            int number,
            @Nullable Long roundId,
            Retrained retrained,
            String report,
            Instant createdAt) {
        this.projectId = projectId;
        this.number = number;
        this.roundId = roundId;
        this.learner = retrained.champion();
        this.encoderId = retrained.encoderId();
        this.labelCount = retrained.labelCount();
        this.seconds = retrained.seconds();
        this.report = report;
        this.createdAt = createdAt;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    int number() {
        return number;
    }

    long projectId() {
        return projectId;
    }

    String encoderId() {
        return encoderId;
    }

    String learner() {
        return learner;
    }

    ModelView view(ModelReport read) {
        return new ModelView(
                number, roundId, learner, encoderId, labelCount, seconds, read, createdAt);
    }

    String report() {
        return report;
    }
}
