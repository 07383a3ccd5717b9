package io.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchmarkCommandTest {

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysWhatIsMissingAndGoesOn() {
        assertThat(run("mnist", "crowds", "--data", folder.toString())).isZero();
        assertThat(out.toString())
                .contains("## mnist", "mnist.mjs", "## crowds", folder.toString());
    }

    @Test
    void printsJsonAndNames() {
        assertThat(run("mnist", "--json", "--data", folder.toString())).isZero();
        assertThat(out.toString().strip()).startsWith("[{").contains("\"table\":\"mnist\"");
        assertThat(run("--list")).isZero();
        assertThat(out.toString()).contains("banking77");
    }

    @Test
    void anUnknownTableIsAWrongName() {
        assertThat(run("magic")).isEqualTo(2);
        assertThat(err.toString()).contains("magic", "banking77");
    }

    private int run(String... arguments) {
        return new CommandLine(new BenchmarkCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
