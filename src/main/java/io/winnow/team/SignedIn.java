package io.winnow.team;

import java.util.Arrays;
import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * What a session holds of its user, with the authority of the role and of all it includes. Equal by
 * name, so that all of a user's sessions are found.
 *
 * @param passwordHash checked at sign-in
 */
record SignedIn(User user, String passwordHash) implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Arrays.stream(Role.values())
                .filter(user.role()::includes)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return user.name();
    }

    @Override
    public boolean isEnabled() {
        return user.enabled();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && that.user.name().equals(user.name());
    }

    @Override
    public int hashCode() {
        return user.name().hashCode();
    }

    @Override
    public String toString() {
        return user.name();
    }
}
