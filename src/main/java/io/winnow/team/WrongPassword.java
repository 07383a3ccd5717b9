package io.winnow.team;

/** The password given as the present one is not. */
public final class WrongPassword extends IllegalArgumentException {

    WrongPassword() {
        super("The current password is wrong");
    }
}
