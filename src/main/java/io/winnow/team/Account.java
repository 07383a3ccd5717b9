package io.winnow.team;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user with a password hash, which never leaves this room. */
@Entity
@Table(name = "app_user")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String passwordHash;
    private boolean enabled = true;
    private Instant createdAt;
    private @Nullable Instant lastLoginAt;

    @Version private long version;

    protected Account() {}

    Account(NewUser user, String passwordHash, Instant now) {
        this.name = user.name();
        this.displayName = user.displayName();
        this.role = user.role();
        this.passwordHash = passwordHash;
        this.createdAt = now;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The account is not saved yet");
        }
        return id;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isActiveAdmin() {
        return enabled && role == Role.ADMIN;
    }

    void changeRole(Role to) {
        role = to;
    }

    void enable() {
        enabled = true;
    }

    void disable() {
        enabled = false;
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    void signedIn(Instant now) {
        lastLoginAt = now;
    }

    User view() {
        return new User(id(), name, displayName, role, enabled, createdAt, lastLoginAt);
    }
}
