package io.winnow.label;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Predictions of an outside model: one voter. */
@Entity
@Table(name = "prediction_set")
class PredictionSet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version private long version;

    private long projectId;
    private String name;
    private long importId;
    private boolean enabled;
    private boolean learnedFromLabels;
    private String createdBy;
    private Instant createdAt;

    protected PredictionSet() {}

    PredictionSet(long projectId, PredictionSpec spec, long importId, String by, Instant at) {
        this.projectId = projectId;
        this.name = spec.name().strip();
        this.importId = importId;
        this.enabled = true;
        this.learnedFromLabels = spec.learnedFromLabels();
        this.createdBy = by;
        this.createdAt = at;
    }

    /** Takes the votes of another import, and says which it had. */
    long replace(PredictionSpec spec, long by, Instant at) {
        long before = importId;
        name = spec.name().strip();
        importId = by;
        learnedFromLabels = spec.learnedFromLabels();
        createdAt = at;
        return before;
    }

    void enable(boolean wanted) {
        enabled = wanted;
    }

    long projectId() {
        return projectId;
    }

    long importId() {
        return importId;
    }

    String name() {
        return name;
    }

    PredictionSetView view() {
        return new PredictionSetView(
                Objects.requireNonNull(id, "not saved yet"),
                projectId,
                name,
                importId,
                enabled,
                learnedFromLabels,
                createdBy,
                createdAt);
    }
}
