package io.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

class WinnowCommandTest {

    private final List<String> served = new ArrayList<>();

    @Test
    void servesWithoutACommand() {
        assertThat(run()).isEqualTo(WinnowCommand.SERVING);
        assertThat(served).isEmpty();
    }

    @Test
    void optionsBecomeSettings() {
        assertThat(run("serve", "--port", "9000", "--home", "/srv/w", "--winnow.db.user=me"))
                .isEqualTo(WinnowCommand.SERVING);
        assertThat(served)
                .containsExactly(
                        "--winnow.db.user=me", "--winnow.port=9000", "--winnow.home=/srv/w");
    }

    @Test
    void settingsAloneServeToo() {
        assertThat(run("--winnow.port=9000")).isEqualTo(WinnowCommand.SERVING);
        assertThat(served).containsExactly("--winnow.port=9000");
    }

    /** Its words are English, so its numbers are too: 1,000 and not 1.000. */
    @Test
    void numbersAreWrittenAsInEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            run();
            assertThat("%,d".formatted(1_000)).isEqualTo("1,000");
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<String> commands() {
        return WinnowCommand.line(given -> {}, WinnowCommandTest::neverStarted)
                .getSubcommands()
                .keySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpIsEverywhere(String command) {
        StringWriter out = new StringWriter();
        CommandLine line =
                WinnowCommand.line(
                        given -> served.addAll(List.of(given)), WinnowCommandTest::neverStarted);
        line.setOut(new PrintWriter(out));
        String[] help =
                command.equals("help") ? new String[] {"help"} : new String[] {command, "--help"};
        assertThat(line.execute(help)).isZero();
        assertThat(out.toString()).contains("Usage:", command);
    }

    @Test
    void helpNamesEveryCommandThatIsShown() {
        StringWriter out = new StringWriter();
        CommandLine line =
                WinnowCommand.line(
                        given -> served.addAll(List.of(given)), WinnowCommandTest::neverStarted);
        line.setOut(new PrintWriter(out));
        assertThat(line.execute("--help")).isZero();
        assertThat(out.toString())
                .contains("serve", "import", "import-encoder", "predict", "export");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "juggle",
                "serve --nonsense",
                "serve --port many",
                "import --project A",
                "predict"
            })
    void wrongUsageIsTwo(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(served).isEmpty();
    }

    @Test
    void aServerThatDoesNotStartIsOne() {
        assertThat(
                        WinnowCommand.run(
                                arguments -> {
                                    throw new IllegalStateException("reported already");
                                },
                                WinnowCommandTest::neverStarted))
                .isEqualTo(1);
    }

    private int run(String... arguments) {
        return WinnowCommand.run(
                given -> served.addAll(List.of(given)), WinnowCommandTest::neverStarted, arguments);
    }

    private static ConfigurableApplicationContext neverStarted(String... settings) {
        throw new AssertionError("no command of these needs the application");
    }
}
