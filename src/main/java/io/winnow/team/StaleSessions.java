package io.winnow.team;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends the sessions of a user whose rights changed: they sign in again with the new ones. */
@Component
class StaleSessions {

    private final SessionRegistry sessions;

    StaleSessions(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener
    void on(UserChanged event) {
        sessions.getAllPrincipals().stream()
                .filter(SignedIn.class::isInstance)
                .filter(principal -> ((SignedIn) principal).getUsername().equals(event.name()))
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}
