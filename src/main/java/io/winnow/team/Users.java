package io.winnow.team;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of this installation. Every change is audited under the name of who made it. */
@Service
public class Users {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Users(
            Accounts accounts,
            PasswordEncoder encoder,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<User> list() {
        return accounts.findAllByOrderByName().stream().map(Account::view).toList();
    }

    @Transactional(readOnly = true)
    public Optional<User> find(String name) {
        return accounts.findByName(name.strip().toLowerCase(Locale.ROOT)).map(Account::view);
    }

    /**
     * @throws IllegalArgumentException if the name is taken
     */
    @Transactional
    public User create(NewUser user, String by) {
        if (accounts.findByName(user.name()).isPresent()) {
            throw new IllegalArgumentException("The user name " + user.name() + " is taken");
        }
        Account account =
                accounts.save(new Account(user, encode(user.password()), clock.instant()));
        audit.record(by, "user.create", user.name(), user.role().name());
        return account.view();
    }

    /**
     * @throws IllegalStateException if this would leave no admin
     */
    @Transactional
    public void changeRole(long id, Role role, String by) {
        change(id, account -> account.changeRole(role), by, "user.role", role.name());
    }

    /** Keeps the person out, at once. */
    @Transactional
    public void disable(long id, String by) {
        change(id, Account::disable, by, "user.disable", "");
    }

    @Transactional
    public void enable(long id, String by) {
        change(id, Account::enable, by, "user.enable", "");
    }

    /**
     * Sets another person's password and signs them out everywhere.
     *
     * @throws IllegalArgumentException if the password breaks a rule
     */
    @Transactional
    public void resetPassword(long id, String password, String by) {
        PasswordRules.check(account(id).name(), password);
        String hash = encode(password);
        change(id, account -> account.changePassword(hash), by, "user.password-reset", "");
    }

    /**
     * Changes one's own password.
     *
     * @throws IllegalArgumentException if the old password is wrong or the new one breaks a rule
     */
    @Transactional
    public void changePassword(long id, String old, String password) {
        Account account = account(id);
        if (!encoder.matches(old, account.passwordHash())) {
            audit.recordAttempt(account.name(), "user.password-refused", account.name(), "");
            throw new WrongPassword();
        }
        PasswordRules.check(account.name(), password);
        account.changePassword(encode(password));
        audit.record(account.name(), "user.password", account.name(), "");
    }

    private void change(
            long id, Consumer<Account> change, String by, String action, String detail) {
        List<Account> admins = accounts.lockAdmins();
        Account account = account(id);
        change.accept(account);
        if (admins.stream().noneMatch(Account::isActiveAdmin) && !account.isActiveAdmin()) {
            throw new IllegalStateException("This would leave nobody to run the installation");
        }
        audit.record(by, action, account.name(), detail);
        events.publishEvent(new UserChanged(account.name()));
    }

    private Account account(long id) {
        return accounts.findById(id).orElseThrow(() -> new NoSuchElementException("No user " + id));
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash");
        }
        return hash;
    }
}
