package io.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.sample.TestImages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FineTuneCommandTest {

    private static final String SHIPPED = "data/encoders/fashion-mnist-simclr.safetensors";

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsALineForEveryMethodAndCount() throws Exception {
        pictures(20);
        int code =
                run(
                        "--data",
                        folder.toString(),
                        "--encoder",
                        SHIPPED,
                        "--labels",
                        "4,8",
                        "--seeds",
                        "2",
                        "--steps",
                        "2",
                        "--methods",
                        "fine-tune,mean-teacher");
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString().lines().skip(1))
                .extracting(line -> line.replaceAll("  .*", ""))
                .containsExactly(
                        "linear probe",
                        "fine-tune",
                        "mean-teacher",
                        "linear probe",
                        "fine-tune",
                        "mean-teacher");
        assertThat(out.toString())
                .contains("over the probe")
                .containsPattern("probe +8 .* 0\\.0 ±");
    }

    @Test
    void printsEveryMeasurementAsJson() throws Exception {
        pictures(20);
        String data = folder.toString();
        String[] arguments = {
            "--data",
            data,
            "--encoder",
            SHIPPED,
            "--labels",
            "8",
            "--seeds",
            "2",
            "--steps",
            "1",
            "--methods",
            "fine-tune",
            "--json"
        };
        assertThat(run(arguments)).as(err.toString()).isZero();
        JsonNode rows = JsonMapper.shared().readTree(out.toString()).path("rows");
        assertThat(rows.size()).isEqualTo(4);
        assertThat(rows.get(3).path("labels").asInt()).isEqualTo(8);
        assertThat(rows.get(3).path("accuracy").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        pictures(20);
        assertThat(
                        run(
                                "--data",
                                folder.toString(),
                                "--encoder",
                                "none.safetensors",
                                "--labels",
                                "4"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("none.safetensors");
        assertThat(run("--data", folder.toString(), "--encoder", SHIPPED, "--methods", "x"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("'x' is no method; there are [fine-tune, fixmatch");
        assertThat(run("--data", folder.toString(), "--encoder", SHIPPED, "--seeds", "0"))
                .isEqualTo(2);
        assertThat(run("--data", folder.toString(), "--encoder", SHIPPED)).isEqualTo(2);
        assertThat(err.toString()).contains("100 labels are more than the 16 images to label");
    }

    private void pictures(int side) throws Exception {
        for (int i = 0; i < 20; i++) {
            Path place = Files.createDirectories(folder.resolve(i % 2 == 0 ? "even" : "odd"));
            Files.write(
                    place.resolve(i + ".png"),
                    TestImages.written("png", TestImages.noise(side, side, i)));
        }
    }

    private int run(String... arguments) {
        return new CommandLine(new FineTuneCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
