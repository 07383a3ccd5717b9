package io.winnow.team;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person behind the request or the screen that runs on this thread. */
@Component
public class CurrentUser {

    private final Users users;

    CurrentUser(Users users) {
        this.users = users;
    }

    /**
     * @throws IllegalStateException if nobody is signed in
     */
    public User get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    public long id() {
        return get().id();
    }

    public String name() {
        return get().name();
    }

    /** True if somebody is signed in who may do what {@code role} may. */
    public boolean may(Role role) {
        return find().filter(user -> user.role().includes(role)).isPresent();
    }

    public Optional<User> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.user())
                : users.find(authentication.getName());
    }
}
