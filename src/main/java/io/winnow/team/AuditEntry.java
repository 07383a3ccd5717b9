package io.winnow.team;

import java.time.Instant;

/**
 * Something somebody did.
 *
 * @param who the user's name
 * @param action what, as {@code room.verb}
 * @param subject to whom or what
 * @param detail the rest, may be empty
 */
public record AuditEntry(
        long id, Instant at, String who, String action, String subject, String detail) {}
