package io.winnow.sample;

/** How far an import is. */
public enum ImportState {
    /** Queued or running. */
    OPEN,
    DONE,
    /** Stopped by a person; what had arrived is kept. */
    CANCELLED,
    /** Ended by an error; what had arrived is kept. */
    FAILED
}
