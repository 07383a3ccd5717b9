package io.winnow.round;

/**
 * Somebody who votes.
 *
 * @param id the person's or the rule's
 * @param name a person's name, or what a rule looks for
 */
record Voter(VoterReport.Kind kind, long id, String name) {}
