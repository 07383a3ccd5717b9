package io.winnow.label;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A labeling function. */
@Entity
@Table(name = "labeling_rule")
class Rule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version private long version;

    private long projectId;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    private String pattern;
    private long classId;
    private boolean enabled;
    private String createdBy;
    private Instant createdAt;

    protected Rule() {}

    Rule(long projectId, NewRule written, String by, Instant at) {
        this.projectId = projectId;
        this.enabled = true;
        this.createdBy = by;
        this.createdAt = at;
        this.kind = written.kind();
        this.pattern = written.pattern().strip();
        this.classId = written.classId();
    }

    void rewrite(NewRule written) {
        kind = written.kind();
        pattern = written.pattern().strip();
        classId = written.classId();
    }

    void enable(boolean wanted) {
        enabled = wanted;
    }

    long projectId() {
        return projectId;
    }

    RuleView view() {
        return new RuleView(
                Objects.requireNonNull(id, "not saved yet"),
                kind,
                pattern,
                classId,
                enabled,
                createdBy,
                createdAt);
    }
}
