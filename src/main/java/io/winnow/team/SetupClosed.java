package io.winnow.team;

/** The first admin exists already. */
public final class SetupClosed extends IllegalStateException {

    SetupClosed() {
        super("Winnow is set up already; sign in instead");
    }
}
