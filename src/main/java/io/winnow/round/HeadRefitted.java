package io.winnow.round;

/**
 * The fast clock refitted a project's head.
 *
 * @param labelCount how many labels it learned from
 */
public record HeadRefitted(long projectId, int labelCount) {}
