package io.winnow.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.winnow.DatabaseTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

@DatabaseTest
class UsersTest {

    private static final String PASSWORD = "correct horse";

    @Autowired Users users;
    @Autowired Setup setup;
    @Autowired SignIn signIn;
    @Autowired Audit audit;

    @Test
    void theFirstVisitCreatesTheAdminAndClosesBehindItself() {
        assertThat(setup.isOpen()).isTrue();

        User admin = setup.create("Root", "The Root", PASSWORD);

        assertThat(admin.name()).isEqualTo("root");
        assertThat(admin.role()).isEqualTo(Role.ADMIN);
        assertThat(setup.isOpen()).isFalse();
        assertThatThrownBy(() -> setup.create("other", "", PASSWORD))
                .isInstanceOf(SetupClosed.class);
        assertThat(users.list()).extracting(User::name).containsExactly("root");
    }

    @Test
    void ofManyFirstVisitsAtOnceExactlyOneWins() throws Exception {
        List<Callable<Boolean>> visits =
                IntStream.range(0, 6)
                        .<Callable<Boolean>>mapToObj(i -> () -> wins("me" + i % 3))
                        .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            long winners = 0;
            for (Future<Boolean> visit : threads.invokeAll(visits)) {
                winners += visit.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(users.list()).hasSize(1);
    }

    @Test
    void aSignInChecksThePasswordAndIsAudited() {
        users.create(new NewUser("ann", "Ann", Role.CURATOR, PASSWORD), "root");

        assertThat(authorities("Ann ", PASSWORD))
                .containsExactlyInAnyOrder("ROLE_CURATOR", "ROLE_ANNOTATOR");
        assertThatThrownBy(() -> authorities("ann", "wrong password"))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> authorities("nobody", PASSWORD))
                .isInstanceOf(BadCredentialsException.class);

        assertThat(users.find("ann").orElseThrow().lastLoginAt()).isNotNull();
        assertThat(audit.page(0, 10))
                .extracting(AuditEntry::action)
                .containsExactly("login.failure", "login.failure", "login.success", "user.create");
    }

    @Test
    void aDisabledUserCannotSignIn() {
        setup.create("root", "", PASSWORD);
        User ben = users.create(new NewUser("ben", "", Role.ANNOTATOR, PASSWORD), "root");
        users.disable(ben.id(), "root");

        assertThatThrownBy(() -> authorities("ben", PASSWORD))
                .isInstanceOf(BadCredentialsException.class);

        users.enable(ben.id(), "root");
        assertThat(authorities("ben", PASSWORD)).containsExactly("ROLE_ANNOTATOR");
    }

    @Test
    void theLastAdminStaysAdmin() {
        User root = setup.create("root", "", PASSWORD);

        assertThatThrownBy(() -> users.disable(root.id(), "root"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> users.changeRole(root.id(), Role.CURATOR, "root"))
                .isInstanceOf(IllegalStateException.class);

        users.create(new NewUser("second", "", Role.ADMIN, PASSWORD), "root");
        users.changeRole(root.id(), Role.CURATOR, "root");
        assertThat(users.find("root").orElseThrow().role()).isEqualTo(Role.CURATOR);
    }

    @Test
    void aPasswordIsChangedByItsOwnerOrResetByAnAdmin() {
        User ann = setup.create("ann", "", PASSWORD);

        assertThatThrownBy(
                        () -> users.changePassword(ann.id(), "not the old one", "a new password"))
                .isInstanceOf(WrongPassword.class);
        users.changePassword(ann.id(), PASSWORD, "a new password");
        assertThat(authorities("ann", "a new password")).isNotEmpty();

        users.resetPassword(ann.id(), "set by an admin", "root");
        assertThat(authorities("ann", "set by an admin")).isNotEmpty();
        assertThatThrownBy(() -> users.resetPassword(ann.id(), "short", "root"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameIsTakenOnce() {
        users.create(new NewUser("ann", "", Role.CURATOR, PASSWORD), "root");
        assertThatThrownBy(
                        () -> users.create(new NewUser("ANN", "", Role.CURATOR, PASSWORD), "root"))
                .hasMessageContaining("taken");
    }

    private boolean wins(String name) {
        try {
            setup.create(name, "", PASSWORD);
            return true;
        } catch (SetupClosed e) {
            return false;
        }
    }

    private List<String> authorities(String name, String password) {
        return signIn
                .authenticate(new UsernamePasswordAuthenticationToken(name, password))
                .getAuthorities()
                .stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith("ROLE_"))
                .toList();
    }
}
