package io.winnow.team;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_event")
class AuditEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at;
    private String who;
    private String action;
    private String subject;
    private String detail;

    protected AuditEvent() {}

    AuditEvent(Instant at, String who, String action, String subject, String detail) {
        this.at = at;
        this.who = clip(who, 60);
        this.action = clip(action, 60);
        this.subject = clip(subject, 200);
        this.detail = clip(detail, 2000);
    }

    AuditEntry view() {
        if (id == null) {
            throw new IllegalStateException("The event is not saved yet");
        }
        return new AuditEntry(id, at, who, action, subject, detail);
    }

    private static String clip(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
