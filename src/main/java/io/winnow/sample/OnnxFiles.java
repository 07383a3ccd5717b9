package io.winnow.sample;

import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ONNX files that were brought to a project, each with its card, in its encoders folder. */
@Component
class OnnxFiles {

    private static final Logger LOG = LoggerFactory.getLogger(OnnxFiles.class);
    private static final String ENDING = ".onnx";

    private final Workspace workspace;

    OnnxFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param id names its embeddings
     */
    record Kept(String id, Path file, OnnxCard card) {

        EncoderCard encoder() {
            return new EncoderCard(
                    id,
                    card.name(),
                    EncoderCard.Origin.BROUGHT,
                    card.how().shape(),
                    card.dimension());
        }
    }

    /** By id; a file whose card is missing or damaged is left out, and the log says so. */
    List<Kept> of(long projectId) {
        Path folder = folder(projectId);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList().stream()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            LOG.warn("Encoders in {} cannot be listed: {}", folder, e.toString());
            return List.of();
        }
    }

    Optional<Kept> find(long projectId, String id) {
        return of(projectId).stream().filter(kept -> kept.id().equals(id)).findFirst();
    }

    /**
     * Takes {@code file} in, moving it. The network is there before its card, without which nothing
     * lists it; on any failure both are gone.
     */
    void add(long projectId, String id, Path file, OnnxCard card) throws IOException {
        Path folder = Files.createDirectories(folder(projectId));
        Path kept = folder.resolve(id + ENDING);
        try {
            move(file, kept);
            Path draft = Files.createTempFile(folder, "card", ".part");
            Files.write(draft, JsonMapper.shared().writeValueAsBytes(card));
            move(draft, OnnxCard.beside(kept));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(OnnxCard.beside(kept));
            Files.deleteIfExists(kept);
            throw e;
        }
    }

    void remove(Kept kept) throws IOException {
        Files.deleteIfExists(OnnxCard.beside(kept.file()));
        Files.deleteIfExists(kept.file());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Optional<Kept> read(Path file) {
        Path card = OnnxCard.beside(file);
        if (!Files.exists(card)) {
            return Optional.empty();
        }
        try {
            String name = file.getFileName().toString();
            String id = name.substring(0, name.length() - ENDING.length());
            OnnxCard read = OnnxCard.read(card);
            return Optional.of(new Kept(id, file, read));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("No encoder in {}: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private Path folder(long projectId) {
        return workspace.project(projectId).resolve("encoders");
    }
}
