package io.winnow.workspace;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The workspace folder cannot be used; the message is the one line a person needs. */
public final class WorkspaceUnavailable extends RuntimeException {

    private WorkspaceUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static WorkspaceUnavailable unwritable(Path home, IOException cause) {
        return new WorkspaceUnavailable(
                "the workspace "
                        + home
                        + " cannot be written ("
                        + cause
                        + "); set WINNOW_HOME to a folder you own",
                cause);
    }

    static WorkspaceUnavailable inUse(Path home) {
        return new WorkspaceUnavailable(
                "the workspace "
                        + home
                        + " is in use by another Winnow; stop that one or set WINNOW_HOME to another folder",
                null);
    }
}
