package io.winnow.sample;

import java.util.Locale;

/** By what a table that somebody brings may name the samples of a project. */
public enum SampleKey {
    /** The number that Winnow gave it: the column "sample" of an export. */
    NUMBER,
    /** The path it was imported from, or its row: the column "name" of an export. */
    NAME,
    /** SHA-256 of its content, in hex: the column "content_hash" of an export. */
    CONTENT_HASH,
    /** The text itself. */
    TEXT,
    /** A column that was imported beside it and is called the same here. */
    METADATA;

    /** What a column of that name probably holds; metadata if it has to be that. */
    public static SampleKey guess(String column) {
        return switch (column.toLowerCase(Locale.ROOT)) {
            case "sample", "sample_id" -> NUMBER;
            case "name", "path", "file", "filename", "image" -> NAME;
            case "content_hash", "hash", "sha256" -> CONTENT_HASH;
            case "text", "sentence", "message", "body", "content", "review", "question" -> TEXT;
            default -> METADATA;
        };
    }
}
