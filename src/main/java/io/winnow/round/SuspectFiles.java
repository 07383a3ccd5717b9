package io.winnow.round;

import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;

/** What each retrain found suspect, in files beside the heads. */
@Service
public class SuspectFiles {

    private final Workspace workspace;
    private final ObjectMapper json;

    SuspectFiles(Workspace workspace, ObjectMapper json) {
        this.workspace = workspace;
        this.json = json;
    }

    /**
     * What the retrain that made a version found; empty where it had too few labels to hold some
     * out, and of versions from before labels were judged.
     */
    public Optional<SuspectLabels> find(long projectId, int number) {
        Path file = file(projectId, number);
        try {
            return Files.exists(file)
                    ? Optional.of(json.readValue(Files.readAllBytes(file), SuspectLabels.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the suspect labels cannot be read from " + file, e);
        }
    }

    /** Writes them before the version's row is committed. */
    void write(long projectId, int number, SuspectLabels suspects) {
        Path file = file(projectId, number);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, json.writeValueAsBytes(suspects));
        } catch (IOException e) {
            throw new UncheckedIOException("the suspect labels cannot be written to " + file, e);
        }
    }

    private Path file(long projectId, int number) {
        return workspace
                .project(projectId)
                .resolve("models")
                .resolve("suspects-%05d.json".formatted(number));
    }
}
