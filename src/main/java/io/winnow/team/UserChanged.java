package io.winnow.team;

/**
 * A user's role, password or admission changed: what they are signed in with is out of date.
 *
 * @param name the user's name
 */
public record UserChanged(String name) {}
