package io.winnow.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** An operating-system lock on {@code <home>/.lock}: gone with the process, however it ends. */
record WorkspaceLock(FileChannel channel) implements AutoCloseable {

    static WorkspaceLock take(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw WorkspaceUnavailable.inUse(home);
        }
        return new WorkspaceLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the workspace lock", e);
        }
    }
}
