package io.winnow.label;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's answer about one sample. It never changes; a later answer by the same person takes
 * it out of force.
 */
@Entity
class Annotation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String answerKey;
    private long projectId;
    private long sampleId;
    private long userId;
    private @Nullable Long roundId;

    @Enumerated(EnumType.STRING)
    private AnswerKind kind;

    private @Nullable Long classId;
    private @Nullable String candidates;
    private @Nullable String comment;
    private long millis;
    private Instant answeredAt;
    private Instant createdAt;
    private boolean inForce;

    protected Annotation() {}

    Annotation(
            long projectId, long userId, @Nullable Long roundId, Answer answer, Instant createdAt) {
        this.projectId = projectId;
        this.userId = userId;
        this.roundId = roundId;
        this.answerKey = answer.key().toString();
        this.sampleId = answer.sampleId();
        this.kind = answer.kind();
        this.classId = answer.classId();
        this.candidates = Candidates.write(answer.candidates());
        this.comment = answer.comment();
        this.millis = answer.millis();
        this.answeredAt = answer.answeredAt();
        this.createdAt = createdAt;
        this.inForce = answer.kind() != AnswerKind.UNDO;
    }

    void supersede() {
        inForce = false;
    }

    boolean inForce() {
        return inForce;
    }

    AnnotationView view() {
        return new AnnotationView(
                sampleId,
                userId,
                roundId,
                kind,
                classId,
                Candidates.read(candidates),
                comment,
                millis,
                answeredAt,
                createdAt);
    }
}
