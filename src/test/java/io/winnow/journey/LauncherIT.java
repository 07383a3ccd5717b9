package io.winnow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code winnow} at the top of the checkout, on the jar that was just built. */
class LauncherIT {

    private static final Path PREPARED = Path.of("target/winnow");

    @TempDir Path scratch;

    @Test
    void rehearsesOnceAndStartsFromTheRecord() throws Exception {
        Files.deleteIfExists(PREPARED.resolve("recording"));
        assertThat(winnow("--version")).contains("Preparing quick starts").contains("Winnow 0.1");

        Path loaded = scratch.resolve("classes.log");
        assertThat(winnow("--version", "-Xlog:class+load:file=" + loaded))
                .doesNotContain("Preparing");
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line ->
                        line.contains("io.winnow.cli.WinnowCommand")
                                && line.contains("shared objects file"));
        assertThat(Files.readString(PREPARED.resolve("rehearsal.log")))
                .contains("Winnow is ready")
                .doesNotContain(" ERROR ");
    }

    @Test
    void aRecordOfAnotherPlaceIsMadeAnew() throws Exception {
        Files.createDirectories(PREPARED);
        Files.writeString(PREPARED.resolve("recording"), "/somewhere/else\n");

        assertThat(winnow("--version")).contains("Preparing quick starts");
        assertThat(PREPARED.resolve("recording"))
                .content()
                .startsWith(PREPARED.toAbsolutePath().toString());
    }

    @Test
    void standardOutputHasTheAnswerAlone() throws Exception {
        Process process =
                new ProcessBuilder("./winnow", "--version")
                        .redirectError(scratch.resolve("errors.log").toFile())
                        .start();
        assertThat(new String(process.getInputStream().readAllBytes())).isEqualTo("Winnow 0.1\n");
    }

    private String winnow(String command, String... flags) throws Exception {
        Path said = scratch.resolve("said.log");
        ProcessBuilder builder = new ProcessBuilder("./winnow", command);
        builder.environment().put("WINNOW_JAVA_OPTS", String.join(" ", List.of(flags)));
        Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }
}
