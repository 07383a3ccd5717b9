package io.winnow.team;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account.
 *
 * @param name what they sign in with, lower case
 * @param displayName what others see
 * @param lastLoginAt null before the first sign-in
 */
public record User(
        long id,
        String name,
        String displayName,
        Role role,
        boolean enabled,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {}
