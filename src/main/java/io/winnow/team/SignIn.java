package io.winnow.team;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks name and password, throttled and audited. */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final LoginThrottle throttle;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final DaoAuthenticationProvider passwords;

    SignIn(
            Accounts accounts,
            PasswordEncoder encoder,
            LoginThrottle throttle,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.passwords = new DaoAuthenticationProvider(this::load);
        this.passwords.setPasswordEncoder(encoder);
    }

    /**
     * @throws TooManyAttempts if this name must wait
     * @throws AuthenticationException if name or password is wrong, or the user is disabled
     */
    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = name(attempt.getName());
        String address = address(attempt);
        Duration wait = throttle.wait(name, address);
        if (wait.isPositive()) {
            audit.recordAttempt(name, "login.throttled", address, wait.toSeconds() + " s left");
            throw new TooManyAttempts(wait);
        }
        try {
            Authentication done = passwords.authenticate(attempt);
            succeeded(name, address);
            return done;
        } catch (AuthenticationException e) {
            throttle.failed(name, address);
            audit.recordAttempt(name, "login.failure", address, "");
            throw new BadCredentialsException("Wrong name or password", e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private void succeeded(String name, String address) {
        throttle.succeeded(name, address);
        transaction.executeWithoutResult(status -> {
            accounts.findByName(name).ifPresent(a -> a.signedIn(clock.instant()));
            audit.record(name, "login.success", address, "");
        });
    }

    private SignedIn load(String name) {
        return accounts.findByName(name(name))
                .map(account -> new SignedIn(account.view(), account.passwordHash()))
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    private static String name(String given) {
        return given.strip().toLowerCase(Locale.ROOT);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "local";
    }
}
