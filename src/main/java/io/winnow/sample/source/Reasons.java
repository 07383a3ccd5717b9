package io.winnow.sample.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a row was rejected, in words. */
public final class Reasons {

    private Reasons() {}

    /** What {@code problem} says, also where its message is only a file name. */
    public static String of(IOException problem) {
        return switch (problem) {
            case NoSuchFileException e -> "no such file";
            case AccessDeniedException e -> "the file may not be read";
            default -> {
                String message = problem.getMessage();
                yield message == null || message.isBlank()
                        ? problem.getClass().getSimpleName()
                        : message;
            }
        };
    }

    static Rejection rejection(long position, String file, IOException problem) {
        return new Rejection(position, file, of(problem));
    }
}
