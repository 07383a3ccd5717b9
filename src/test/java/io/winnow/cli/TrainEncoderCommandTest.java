package io.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.ImageShape;
import io.winnow.neural.EncoderCard;
import io.winnow.neural.Objectives;
import io.winnow.neural.ResNetEncoder;
import io.winnow.sample.TestImages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainEncoderCommandTest {

    @TempDir private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void trainsFromAnIdxFileAndWritesWeightsAndCard() throws IOException {
        Path data = idx(12, 28, 28);
        Path out = folder.resolve("tiny.safetensors");
        assertThat(
                        run(
                                "--data",
                                data,
                                "--out",
                                out,
                                "--epochs",
                                "2",
                                "--batch",
                                "6",
                                "--seed",
                                "5"))
                .isZero();
        try (ResNetEncoder encoder = ResNetEncoder.load(out)) {
            assertThat(encoder.input()).isEqualTo(new ImageShape(1, 28, 28));
        }
        EncoderCard card = EncoderCard.readBeside(out);
        assertThat(card.images()).isEqualTo(12);
        assertThat(card.losses()).hasSize(2);
        assertThat(card.settings().seed()).isEqualTo(5);
        assertThat(card.command())
                .startsWith(
                        "./winnow train-encoder --data %s --out %s --objective simclr --epochs 2 --batch 6 --seed 5"
                                .formatted(data, out));
    }

    @Test
    void trainsFromAFolderOfPictures() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("pictures/red"));
        for (int i = 0; i < 4; i++) {
            BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            image.setRGB(i, i, 0xff0000);
            ImageIO.write(image, "png", pictures.resolve(i + ".png").toFile());
        }
        Path out = folder.resolve("colour.safetensors");
        assertThat(run("--data", folder.resolve("pictures"), "--out", out, "--epochs", "1"))
                .isZero();
        try (ResNetEncoder encoder = ResNetEncoder.load(out)) {
            assertThat(encoder.input()).isEqualTo(new ImageShape(3, 30, 40));
        }
    }

    @Test
    void trainsFromAZipAndSaysWhatIsLeftOut() throws IOException {
        Path zip = folder.resolve("pictures.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < 4; i++) {
                out.putNextEntry(new ZipEntry("red/" + i + ".png"));
                out.write(TestImages.written("png", TestImages.noise(80, 60, i)));
            }
            out.putNextEntry(new ZipEntry("red/torn.png"));
            out.write(TestImages.written("png", TestImages.noise(80, 60, 9)), 0, 100);
        }
        Path out = folder.resolve("zipped.safetensors");
        assertThat(run("--data", zip, "--out", out, "--epochs", "0", "--side", "40")).isZero();

        assertThat(errors.toString()).containsPattern("left out: 5, red/torn.png: \\S+");
        EncoderCard card = EncoderCard.readBeside(out);
        assertThat(card.images()).isEqualTo(4);
        assertThat(card.command()).contains("--side 40");
        try (ResNetEncoder encoder = ResNetEncoder.load(out)) {
            assertThat(encoder.input()).isEqualTo(new ImageShape(3, 30, 40));
        }
        assertThat(run("--data", zip, "--out", out, "--side", "2000")).isEqualTo(2);
    }

    @Test
    void learnsByTheObjectiveThatIsAskedFor() throws IOException {
        Path data = idx(8, 20, 20);
        Path out = folder.resolve("turned.safetensors");
        assertThat(run("--data", data, "--out", out, "--objective", "ROTATION", "--epochs", "1"))
                .isZero();
        EncoderCard card = EncoderCard.readBeside(out);
        assertThat(card.method()).isEqualTo("Rotation (Gidaris et al. 2018), no labels");
        assertThat(card.settings().objective()).isEqualTo(Objectives.ROTATION);
        assertThat(card.command()).contains("--objective rotation");
        assertThat(run("--data", data, "--out", out, "--objective", "cubism")).isEqualTo(2);
        assertThat(errors.toString())
                .contains("'cubism' is no objective", "[simclr, vicreg, byol, rotation, vae, mae]");
    }

    @Test
    void noEpochsWriteTheRandomWeightsAsABaseline() throws IOException {
        Path out = folder.resolve("random.safetensors");
        assertThat(run("--data", idx(8, 20, 20), "--out", out, "--epochs", "0")).isZero();
        assertThat(EncoderCard.readBeside(out).losses()).isEmpty();
        try (ResNetEncoder encoder = ResNetEncoder.load(out)) {
            assertThat(encoder.dimension()).isEqualTo(8);
        }
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        Path out = folder.resolve("none.safetensors");
        assertThat(run("--data", folder.resolve("missing.idx"), "--out", out)).isEqualTo(1);
        Path torn = Files.write(folder.resolve("torn.idx"), new byte[] {0, 0, 8, 3, 0, 0, 0, 9});
        assertThat(run("--data", torn, "--out", out)).isEqualTo(1);
        assertThat(errors.toString()).contains("missing.idx").contains("torn.idx");
        assertThat(out).doesNotExist();
    }

    @Test
    void wrongOptionsEndWithTwo() {
        assertThat(run("--out", "somewhere")).isEqualTo(2);
        assertThat(errors.toString()).contains("--data");
    }

    private int run(Object... arguments) {
        CommandLine line = new CommandLine(new TrainEncoderCommand());
        line.setErr(new PrintWriter(errors, true));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return line.execute(texts);
    }

    private Path idx(int count, int height, int width) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int number : new int[] {0x803, count, height, width}) {
            out.writeInt(number);
        }
        byte[] pixels = new byte[count * height * width];
        new Random(1).nextBytes(pixels);
        out.write(pixels);
        return Files.write(folder.resolve("images.idx3-ubyte"), bytes.toByteArray());
    }
}
