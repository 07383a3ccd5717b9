package io.winnow.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The folder that holds everything Winnow keeps: database, media, embeddings, models. One process
 * at a time owns it; opening takes the lock, closing gives it back.
 */
public final class Workspace implements AutoCloseable {

    private final Path home;
    private final WorkspaceLock lock;

    /**
     * Creates the folder if need be and takes its lock.
     *
     * @throws WorkspaceUnavailable if the folder cannot be written or another process owns it
     */
    public Workspace(Path home) {
        this.home = home.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.home);
            this.lock = WorkspaceLock.take(this.home);
        } catch (IOException e) {
            throw WorkspaceUnavailable.unwritable(this.home, e);
        }
    }

    public Path home() {
        return home;
    }

    /** The H2 files, used unless another database is set. */
    public Path database() {
        return folder("database");
    }

    /** Imported images, named by content. */
    public Path media() {
        return folder("media");
    }

    /** Embeddings, models and checkpoints of one project. */
    public Path project(long projectId) {
        return folder("projects/" + projectId);
    }

    /** For files that may vanish when the server stops. */
    public Path temp() {
        return folder("temp");
    }

    /**
     * A name of this workspace that outlives restarts. Whoever holds the lock is the only process
     * that goes by it.
     */
    public String instance() {
        Path file = home.resolve(".instance");
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot name the workspace in " + file, e);
        }
    }

    @Override
    public void close() {
        lock.close();
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(home.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + home.resolve(name), e);
        }
    }
}
