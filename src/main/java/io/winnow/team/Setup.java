package io.winnow.team;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first visit: creates the first admin, once. However many ask at the same moment, the primary
 * key of the one-row table {@code installation} lets exactly one through.
 */
@Service
public class Setup {

    private final Users users;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Setup(Users users, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.users = users;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** True until the first admin exists. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return jdbc.sql("select count(*) from installation").query(Long.class).single() == 0;
    }

    /**
     * Creates the first admin and closes the set-up.
     *
     * @throws SetupClosed if it was closed before
     * @throws IllegalArgumentException if the name or password breaks a rule
     */
    @Transactional
    public User create(String name, String displayName, String password) {
        if (!isOpen()) {
            throw new SetupClosed();
        }
        NewUser admin = new NewUser(name, displayName, Role.ADMIN, password);
        try {
            User user = users.create(admin, admin.name());
            close(user.id());
            events.publishEvent(new SetupCompleted(user.name()));
            return user;
        } catch (DataIntegrityViolationException e) {
            throw new SetupClosed();
        }
    }

    private void close(long adminId) {
        jdbc.sql("insert into installation (id, admin_id, completed_at) values (1, ?, ?)")
                .params(adminId, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
