package io.winnow.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.sample.TestImages;
import io.winnow.sample.image.ImageFiles;
import io.winnow.sample.image.Resizing;
import io.winnow.sample.source.SourceUnusable;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabeledSamplesReaderTest {

    @TempDir Path folder;

    @Test
    void readsTextsOfATableAndLeavesOutWhatHasNoLabel() throws Exception {
        LabeledSamples read =
                read("mails.csv", "text,category\nbuy now,spam\nhello,ham\nwho knows,\n,ham\n");
        assertThat(read.classes()).containsExactly("ham", "spam");
        assertThat(read.truth()).containsExactly(1, 0);
        assertThat(read.samples()).isEqualTo(new Samples.Texts(List.of("buy now", "hello")));
    }

    @Test
    void readsAPackedTable() throws Exception {
        Path file = folder.resolve("mails.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("text,label\nbuy now,spam\nhello,ham\n".getBytes(UTF_8));
        }
        LabeledSamples read = LabeledSamplesReader.read(LabeledSource.of(file), Progress.NONE);
        assertThat(read.samples()).isEqualTo(new Samples.Texts(List.of("buy now", "hello")));
    }

    @Test
    void saysWhichColumnsMayHoldTheLabels() {
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> read("a.csv", "text,quelle,ursprung\nbuy now,a,b\n"))
                .withMessageContaining("--label-column")
                .withMessageContaining("text, quelle, ursprung");
    }

    /** As an import does; a test set is what it is. */
    @Test
    void mergesCopiesInThePoolAndKeepsThemInATestSet() throws Exception {
        String table = "text,label\na,x\nb,y\na,y\nb,y\nc,x\n";
        LabeledSamples pool = read("pool.csv", table);
        assertThat(pool.samples()).isEqualTo(new Samples.Texts(List.of("a", "b", "c")));
        assertThat(pool.truth()).as("the first label of \"a\" counts").containsExactly(0, 1, 0);
        assertThat(pool.merged()).isEqualTo(2);
        LabeledSamples test =
                LabeledSamplesReader.read(
                        LabeledSource.of(folder.resolve("pool.csv")),
                        pool.samples(),
                        Progress.NONE);
        assertThat(test.truth()).containsExactly(0, 1, 1, 1, 0);
        assertThat(test.merged()).isZero();
    }

    @Test
    void mergesCopiesOfImages() throws Exception {
        for (String name : List.of("one", "two", "three")) {
            int grey = name.equals("three") ? 0xffffff : 0x101010;
            BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
            image.setRGB(1, 1, grey);
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        }
        LabeledSamples read =
                read("list.csv", "path,label\none.png,cat\ntwo.png,dog\nthree.png,dog\n");
        assertThat(read.samples().size()).isEqualTo(2);
        assertThat(read.truth()).containsExactly(0, 1);
        assertThat(read.merged()).isOne();
    }

    @Test
    void takesTheColumnsItIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("x.tsv"), "a\tb\tlabel\none\ttwo\tno\n");
        LabeledSamples read =
                LabeledSamplesReader.read(new LabeledSource(file, "b", "a"), Progress.NONE);
        assertThat(read.samples()).isEqualTo(new Samples.Texts(List.of("two")));
        assertThat(read.classes()).containsExactly("one");
    }

    @Test
    void aTableOfPathsListsImages() throws Exception {
        BufferedImage image = new BufferedImage(4, 6, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(image, "png", folder.resolve("one.png").toFile());
        LabeledSamples read = read("list.csv", "path,label\none.png,cat\n");
        assertThat(read.samples().kind()).isEqualTo("images");
        Samples.Images images = (Samples.Images) read.samples();
        assertThat(images.source().shape()).isEqualTo(new ImageShape(1, 6, 4));
    }

    @Test
    void saysWhatCannotBeRead() throws Exception {
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> read("plain.txt", "a\nb\n"))
                .withMessageContaining("no labeled sample");
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> read("x.docx", "a"))
                .withMessageContaining("x.docx");
    }

    @Test
    void aTestSetIsNumberedAsThePool() throws Exception {
        LabeledSamples pool = read("pool.csv", "text,label\na,x\nb,y\nc,z\n");
        LabeledSamples test = read("test.csv", "text,label\nd,z\ne,x\n");
        assertThat(test.asIn(pool).truth()).containsExactly(2, 0);
        assertThat(test.asIn(pool).classes()).isEqualTo(pool.classes());
        LabeledSamples strange = read("strange.csv", "text,label\nd,w\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strange.asIn(pool))
                .withMessageContaining("[w]");
        LabeledSamples partly = read("partly.csv", "text,label\nd,w\ne,y\n");
        assertThat(partly.asIn(pool).truth()).containsExactly(3, 1);
        assertThat(partly.strangeTo(pool)).containsExactly("w");
    }

    @Test
    void imagesAreBroughtToAnEncodersShape() {
        byte[] pixels = {10, 10, 10, 10, (byte) 200, (byte) 200, (byte) 200, (byte) 200};
        ImageSource two = ImageSource.of(pixels, new ImageShape(1, 2, 2));
        byte[] read = new byte[3 * 16];
        Samples.Images images = new Samples.Images(two);
        images.in(new ImageShape(3, 4, 4)).read(1, read, 0);
        assertThat(read).containsOnly((byte) 200);
        byte[] again = new byte[4];
        images.in(two.shape()).read(0, again, 0);
        assertThat(again).containsOnly((byte) 10);
    }

    @Test
    void encodersOfLargeImagesGetTheOriginals() throws Exception {
        byte[][] files = new byte[3][];
        StringBuilder table = new StringBuilder("path,label\n");
        for (int i = 0; i < 3; i++) {
            files[i] = TestImages.png(i == 1 ? 64 : 160, i == 1 ? 32 : 80, i);
            Files.write(folder.resolve(i + ".png"), files[i]);
            table.append(i).append(".png,cat\n");
        }
        Samples.Images images = (Samples.Images) read("list.csv", table.toString()).samples();
        assertThat(images.source().shape()).isEqualTo(new ImageShape(3, 32, 64));
        assertThat(images.originals().of(1)).isNull();
        ImageShape large = new ImageShape(1, 80, 160);

        assertThat(pixels(images.in(large), 2)).isEqualTo(whole(files[2], large));
        assertThat(pixels(images.in(large), 1)).isEqualTo(whole(files[1], large));
        Samples.Images turned = images.subset(new int[] {2, 1});
        assertThat(pixels(turned.in(large), 0)).isEqualTo(whole(files[2], large));

        Samples.Images reducedOnly = new Samples.Images(images.source());
        assertThat(pixels(reducedOnly.in(large), 2)).isNotEqualTo(whole(files[2], large));
        assertThat(digest(reducedOnly)).isNotEqualTo(digest(images));
    }

    private static byte[] pixels(ImageSource source, int row) {
        byte[] pixels = new byte[source.shape().bytes()];
        source.read(row, pixels, 0);
        return pixels;
    }

    private static byte[] whole(byte[] file, ImageShape shape) throws Exception {
        return Resizing.toShape(ImageFiles.decode(file), shape);
    }

    private static byte[] digest(Samples samples) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        samples.digest(digest);
        return digest.digest();
    }

    private LabeledSamples read(String name, String content) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        return LabeledSamplesReader.read(LabeledSource.of(file), Progress.NONE);
    }
}
