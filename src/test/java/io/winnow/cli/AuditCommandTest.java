package io.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void drawsASheetAndEstimatesFromIt() throws IOException {
        Path predictions =
                Files.writeString(
                        folder.resolve("p.csv"),
                        "name,predicted,confidence\na,x,.9\nb,y,.6\nc,x,.7\nd,y,nil\n");
        Path sheet = folder.resolve("s.csv");

        assertThat(run("draw", predictions, sheet, "--count", "3")).isZero();
        assertThat(out.toString()).contains("3 of 3 samples drawn");
        assertThat(err.toString()).contains("line 5").contains("\"nil\"");

        List<String> lines = Files.readAllLines(sheet);
        Files.write(
                sheet, List.of(lines.get(0), lines.get(1) + "x", lines.get(2) + "z", lines.get(3)));
        assertThat(run("estimate", predictions, sheet)).isZero();
        assertThat(out.toString())
                .contains("Draw 3 has no label", "from the 2 before it, of 3", "never says z")
                .contains("% of the 3 samples (95 % interval");

        assertThat(run("estimate", predictions, sheet, "--json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("labeled").intValue()).isEqualTo(2);
        assertThat(json.get("samples").intValue()).isEqualTo(3);
        assertThat(json.get("errorRate").get("high").doubleValue()).isBetween(0., 1.);
    }

    @Test
    void whatIsMissingIsSaidAndTheExitCodeTells() {
        Path none = folder.resolve("none.csv");
        assertThat(run("draw", none, folder.resolve("s.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("There is no file");
        assertThat(new CommandLine(AuditCommand.class).setErr(new PrintWriter(err)).execute())
                .isEqualTo(2);
    }

    private int run(String command, Path predictions, Path sheet, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] arguments = new String[5 + more.length];
        arguments[0] = command;
        arguments[1] = "--predictions";
        arguments[2] = predictions.toString();
        arguments[3] = "--sheet";
        arguments[4] = sheet.toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return new CommandLine(AuditCommand.class)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
