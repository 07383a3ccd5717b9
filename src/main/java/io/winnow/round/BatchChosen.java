package io.winnow.round;

/** The choice of a project's next batch came to an end. */
record BatchChosen(long projectId) {}
