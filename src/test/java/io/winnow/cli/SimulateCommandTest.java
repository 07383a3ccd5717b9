package io.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void simulatesAFolderWithAFolderPerClass() throws Exception {
        Path data = pictures();
        Path report = folder.resolve("made/here");
        assertThat(
                        run(
                                "--data",
                                data.toString(),
                                "--seeds",
                                "2",
                                "--labels",
                                "4,8",
                                "--strategies",
                                "random",
                                "--learners",
                                "supervised",
                                "--out",
                                report.toString()))
                .isZero();
        assertThat(out.toString()).contains("pca / supervised / random");
        assertThat(report.resolve("report.html")).content().contains("<svg");
        assertThat(report.resolve("simulation.json")).content().contains("\"runs\"");
    }

    @Test
    void printsJsonForScripts() throws Exception {
        int code =
                run(
                        "--data",
                        pictures().toString(),
                        "--seeds",
                        "1",
                        "--labels",
                        "4",
                        "--strategies",
                        "random",
                        "--learners",
                        "supervised",
                        "--json");
        assertThat(code).isZero();
        assertThat(out.toString().strip()).startsWith("{").endsWith("}");
    }

    @Test
    void simulatesTextsAndATeamThatErrs() throws Exception {
        StringBuilder mails = new StringBuilder("what,body\n");
        for (int i = 0; i < 40; i++) {
            mails.append(i % 2 == 0 ? "spam,cheap pills offer " : "ham,meeting notes lunch ")
                    .append(i)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("mails.csv"), mails);
        int code =
                run(
                        "--data",
                        file.toString(),
                        "--text-column",
                        "body",
                        "--label-column",
                        "what",
                        "--seeds",
                        "2",
                        "--labels",
                        "4,8",
                        "--strategies",
                        "random,policy",
                        "--learners",
                        "supervised",
                        "--annotators",
                        "0.95,0.8,0.55,spammer",
                        "--aggregators",
                        "majority,crowdlab,auto");
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains(
                        "lsa / supervised / auto / policy",
                        "lsa / supervised / crowdlab / random",
                        "labels that are right");
    }

    @Test
    void secondOpinionsNeedOneVoteASample() {
        assertThat(
                        run(
                                "--data",
                                folder.toString(),
                                "--annotators",
                                "0.9,0.8",
                                "--votes",
                                "2",
                                "--second-opinions"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("one vote a sample, not 2 and 2");
    }

    @Test
    void saysInOneLineWhatIsWrong() {
        assertThat(run("--data", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains("nowhere");
    }

    @Test
    void anUnknownStrategyIsAWrongOption() {
        assertThat(run("--data", folder.toString(), "--strategies", "magic")).isEqualTo(2);
        assertThat(err.toString()).contains("magic", "typiclust");
    }

    @Test
    void anUnknownEncoderIsNamed() {
        assertThat(run("--data", folder.toString(), "--encoder", "none-such")).isEqualTo(1);
        assertThat(err.toString()).contains("none-such");
    }

    private int run(String... arguments) {
        return new CommandLine(new SimulateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private Path pictures() throws Exception {
        Random random = new Random(1);
        Path data = folder.resolve("pictures");
        for (String name : new String[] {"dark", "light"}) {
            Path of = Files.createDirectories(data.resolve(name));
            for (int i = 0; i < 20; i++) {
                BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
                for (int p = 0; p < 64; p++) {
                    int value = (name.equals("dark") == p < 32 ? 30 : 180) + random.nextInt(50);
                    image.getRaster().setSample(p % 8, p / 8, 0, value);
                }
                ImageIO.write(image, "png", of.resolve(i + ".png").toFile());
            }
        }
        return data;
    }
}
