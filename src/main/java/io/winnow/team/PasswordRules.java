package io.winnow.team;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a password must be. */
public final class PasswordRules {

    /** The fewest characters. */
    public static final int SHORTEST = 10;

    // BCrypt reads no further; a longer one would be cut without saying so.
    private static final int MOST_BYTES = 72;

    private PasswordRules() {}

    /**
     * @throws IllegalArgumentException if the password breaks a rule; the message says which
     */
    public static void check(String userName, String password) {
        if (password.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "A password has at least " + SHORTEST + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("A password has at most " + MOST_BYTES + " bytes");
        }
        if (password.chars().distinct().count() < 5) {
            throw new IllegalArgumentException("A password has at least 5 different characters");
        }
        if (password.toLowerCase(Locale.ROOT).contains(userName.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("A password does not contain the user name");
        }
    }
}
