package io.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The output of a command with {@code --json} is for a script, so log lines go elsewhere. */
class LogLinesTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void aWarningGoesToTheErrorStream() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(output, true, UTF_8));
        System.setErr(new PrintStream(errors, true, UTF_8));
        try {
            LoggerFactory.getLogger("io.winnow.a.command").warn("a thread waited long");
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(output.toString(UTF_8)).isEmpty();
        assertThat(errors.toString(UTF_8)).contains("a thread waited long");
    }
}
