package io.winnow.curate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A suspect label that a curator looked at and let stand. Never changes. */
@Entity
class KeptLabel {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long projectId;
    private long sampleId;
    private long classId;
    private long userId;
    private Instant keptAt;

    protected KeptLabel() {}

    KeptLabel(long projectId, long sampleId, long classId, long userId, Instant keptAt) {
        this.projectId = projectId;
        this.sampleId = sampleId;
        this.classId = classId;
        this.userId = userId;
        this.keptAt = keptAt;
    }
}
