package io.winnow.team;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what. Entries are only ever added. */
@Service
public class Audit {

    private static final String NOBODY = "Winnow";

    private final AuditEvents events;
    private final Clock clock;

    Audit(AuditEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Writes an entry in the caller's transaction: what is undone was not done. */
    @Transactional
    public void record(String who, String action, String subject, String detail) {
        events.save(new AuditEvent(clock.instant(), who, action, subject, detail));
    }

    /** {@link #record} for whoever is signed in; for Winnow itself where nobody is. */
    @Transactional
    public void record(String action, String subject, String detail) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        record(name(person), action, subject, detail);
    }

    private static String name(@Nullable Authentication person) {
        return person == null || person instanceof AnonymousAuthenticationToken
                ? NOBODY
                : person.getName();
    }

    /** Writes an entry that stays even if the caller's transaction fails: attempts and refusals. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordAttempt(String who, String action, String subject, String detail) {
        record(who, action, subject, detail);
    }

    /**
     * @param page from 0, newest entries first
     * @param size entries a page, at least 1
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> page(int page, int size) {
        return events.findAllByOrderByIdDesc(PageRequest.of(page, size)).stream()
                .map(AuditEvent::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public long count() {
        return events.count();
    }
}
