package io.winnow.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir Path folder;

    @Test
    void foldersAreMadeWhenAskedFor() {
        try (Workspace workspace = new Workspace(folder.resolve("home"))) {
            assertThat(workspace.media()).isDirectory().hasFileName("media");
            assertThat(workspace.project(7)).isDirectory().endsWith(Path.of("projects", "7"));
            assertThat(workspace.temp()).isDirectory();
            assertThat(workspace.database()).isDirectory();
        }
    }

    @Test
    void onlyOneOwnsAWorkspace() {
        try (Workspace first = new Workspace(folder)) {
            assertThatThrownBy(() -> new Workspace(first.home()))
                    .isInstanceOf(WorkspaceUnavailable.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining(folder.toString());
        }
        new Workspace(folder).close();
    }

    @Test
    void aFileInTheWayIsToldInOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> new Workspace(file))
                .isInstanceOf(WorkspaceUnavailable.class)
                .hasMessageContaining("cannot be written")
                .message()
                .hasLineCount(1);
    }

    @Test
    void theInstanceNameOutlivesARestart() {
        String first;
        try (Workspace workspace = new Workspace(folder)) {
            first = workspace.instance();
        }
        try (Workspace workspace = new Workspace(folder)) {
            assertThat(workspace.instance()).isEqualTo(first);
        }
    }

    @Test
    void theDefaultHomeIsInTheCheckout() {
        assertThat(HomeFolder.of("").toString()).endsWith("data/workspace");
        assertThat(HomeFolder.installation().resolve("pom.xml")).exists();
        assertThat(HomeFolder.of("/srv/winnow")).isEqualTo(Path.of("/srv/winnow"));
    }
}
