package io.winnow.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes an outcome as JSON: the fields of {@link Outcome}, all figures as shares of 1. */
public final class OutcomeJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private OutcomeJson() {}

    /** The JSON text of {@code outcome}. */
    public static String of(Outcome outcome) {
        return MAPPER.writeValueAsString(outcome);
    }

    /** Writes it to {@code file}, making its folder where it does not exist. */
    public static void write(Outcome outcome, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, of(outcome));
    }
}
