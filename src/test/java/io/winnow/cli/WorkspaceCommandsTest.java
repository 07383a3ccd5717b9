package io.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.DatabaseTest;
import io.winnow.project.Projects;
import io.winnow.sample.TestImages;
import io.winnow.team.Audit;
import io.winnow.team.AuditEntry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that work on a workspace, from their arguments to what they print. */
@DatabaseTest
class WorkspaceCommandsTest {

    private static final Path ONNX = Path.of("src/test/resources/golden/neural/onnx/first.onnx");

    @Autowired ConfigurableApplicationContext application;
    @Autowired Projects projects;
    @Autowired Audit audit;
    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void drawImages() throws Exception {
        for (String name : List.of("land", "sea")) {
            Path folderOfClass = Files.createDirectories(folder.resolve("images/" + name));
            for (int i = 0; i < 6; i++) {
                Files.write(
                        folderOfClass.resolve(i + ".png"),
                        TestImages.png(12, 12, name.length() * 100 + i));
            }
        }
        Files.writeString(folder.resolve("images/note.txt"), "no image");
    }

    @Test
    void importBringsImagesAndExportWritesThem() throws Exception {
        JsonNode counts = imported();
        assertThat(counts.get("state").asString()).isEqualTo("DONE");
        assertThat(counts.get("added").asInt()).isEqualTo(12);
        assertThat(counts.get("labeled").asInt()).isEqualTo(12);
        assertThat(counts.get("rejected").asInt()).isEqualTo(1);

        Path table = folder.resolve("table.csv");
        assertThat(run("export", "--project", "Maps", "--out", table.toString())).isZero();
        assertThat(Files.readAllLines(table)).hasSize(13).first().asString().startsWith("sample,");
        assertThat(recorded()).contains("import.start", "job.start", "export.labels");
        assertThat(run("export", "--project", "None")).isOne();
        assertThat(err.toString()).contains("None");
    }

    @Test
    void importPredictionsMakesThemVote() throws Exception {
        imported();
        Path table =
                Files.writeString(
                        folder.resolve("model.csv"),
                        "name,class\nland/0.png,land\nsea/0.png,sea\nsea/9.png,sea\n");
        assertThat(
                        run(
                                "import-predictions",
                                "--project",
                                "Maps",
                                table.toString(),
                                "--rejected",
                                folder.resolve("rejected.csv").toString(),
                                "--json"))
                .as(err.toString())
                .isZero();
        JsonNode counts = printed();
        assertThat(counts.get("read").asInt()).isEqualTo(3);
        assertThat(counts.get("votes").asInt()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("rejected.csv"))).contains("sea/9.png");
        assertThat(recorded()).contains("predictions.import");
    }

    @Test
    void importEncoderTriesItOutAndEncodes() throws Exception {
        imported();
        assertThat(importEncoder("--dry-run")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("fits: takes");
        assertThat(importEncoder("--dry-run", "--json")).isZero();
        assertThat(printed().at("/dryRun/dimension").asInt()).isPositive();
        assertThat(printed().path("encoder").isNull()).isTrue();
        assertThat(recorded()).doesNotContain("encoder.bring");
        assertThat(importEncoder("--json")).isZero();
        assertThat(printed().path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(recorded()).contains("encoder.bring");
        assertThat(run("import-encoder", "--project", "Maps", "none.onnx")).isOne();
        assertThat(importEncoder()).as("the same once more").isOne();
    }

    private int importEncoder(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("import-encoder", "--project", "Maps", ONNX.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private JsonNode imported() {
        assertThat(
                        run(
                                "import",
                                "--project",
                                "Maps",
                                "--folder",
                                folder.resolve("images").toString(),
                                "--labels-from-folders",
                                "--rejected",
                                folder.resolve("rejected.csv").toString(),
                                "--json"))
                .as(err.toString())
                .isZero();
        return printed();
    }

    private JsonNode printed() {
        return JsonMapper.shared().readTree(out.toString());
    }

    private List<String> recorded() {
        return audit.page(0, 50).stream()
                .filter(entry -> entry.who().equals(System.getProperty("user.name")))
                .map(AuditEntry::action)
                .toList();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        CommandLine line =
                WinnowCommand.line(
                        server -> {
                            throw new AssertionError("no command of these serves");
                        },
                        settings -> lent());
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    /** The running application, which outlives the command that closes it. */
    private ConfigurableApplicationContext lent() {
        return (ConfigurableApplicationContext)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {ConfigurableApplicationContext.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                return null;
                            }
                            try {
                                return method.invoke(application, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
