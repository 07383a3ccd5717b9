package io.winnow.team;

import java.util.Locale;

/**
 * A person to be given an account.
 *
 * @param name to sign in with: 2 to 60 of a–z, 0–9, dot, dash, underscore, at sign; upper case is
 *     folded
 * @param displayName for others, 1 to 120 characters; blank for the name
 * @param password as {@link PasswordRules} asks
 */
public record NewUser(String name, String displayName, Role role, String password) {

    /**
     * @throws IllegalArgumentException if a value breaks its rule; the message is for a person
     */
    public NewUser {
        name = name.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.isBlank() ? name : displayName.strip();
        if (!name.matches("[a-z0-9._@-]{2,60}")) {
            throw new IllegalArgumentException(
                    "A user name has 2 to 60 letters (a–z), digits or . - _ @");
        }
        if (displayName.length() > 120) {
            throw new IllegalArgumentException("A display name has at most 120 characters");
        }
        PasswordRules.check(name, password);
    }

    @Override
    public String toString() {
        return "NewUser[" + name + ", " + role + "]";
    }
}
