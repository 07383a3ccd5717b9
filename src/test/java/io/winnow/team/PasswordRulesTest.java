package io.winnow.team;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "short, 10 characters",
        "aaaabbbbcccc, different",
        "i am ann smith, user name",
        "an endless password that goes on and on and on until BCrypt stops reading it, 72 bytes",
    })
    void aWeakPasswordIsRefusedWithItsReason(String password, String reason) {
        assertThatThrownBy(() -> PasswordRules.check("ann", password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void fromTheFewestCharactersToTheMostBytesAPasswordPasses() {
        for (int length : new int[] {PasswordRules.SHORTEST, 72}) {
            String password = "correct horse ".repeat(6).substring(0, length);
            assertThatCode(() -> PasswordRules.check("ann", password)).doesNotThrowAnyException();
        }
    }
}
