package io.winnow.label;

/** What a person did with a sample. */
public enum AnswerKind {
    /** Gave it a class. */
    LABEL,
    /** Left several classes possible, of which one is right. */
    NOT_SURE,
    /** Left it to others. */
    SKIP,
    /** Said that something is wrong with it, in a comment. */
    FLAG,
    /** Took the own last answer back. */
    UNDO
}
