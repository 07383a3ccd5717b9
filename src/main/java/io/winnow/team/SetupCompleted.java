package io.winnow.team;

/**
 * The first admin exists; published once in the life of an installation, inside the transaction
 * that made them.
 *
 * @param admin the user's name
 */
public record SetupCompleted(String admin) {}
