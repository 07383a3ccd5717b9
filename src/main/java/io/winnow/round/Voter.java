package io.winnow.round;

/**
 * Somebody who votes.
 *
 * @param id the person's, the rule's or the predictions'
 * @param name a person's name, what a rule looks for, or what predictions are called
 */
record Voter(VoterReport.Kind kind, long id, String name) {}
