package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.sample.source.SourceUnusable;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    }

    @Test
    void imagesAreBroughtToAnEncodersShape() {
        byte[] pixels = {10, 10, 10, 10, (byte) 200, (byte) 200, (byte) 200, (byte) 200};
        ImageSource two = ImageSource.of(pixels, new ImageShape(1, 2, 2));
        byte[] read = new byte[3 * 16];
        new ResizedImages(two, new ImageShape(3, 4, 4)).read(1, read, 0);
        assertThat(read).containsOnly((byte) 200);
        byte[] again = new byte[4];
        new ResizedImages(two, two.shape()).read(0, again, 0);
        assertThat(again).containsOnly((byte) 10);
    }

    private LabeledSamples read(String name, String content) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        return LabeledSamplesReader.read(LabeledSource.of(file), Progress.NONE);
    }
}
