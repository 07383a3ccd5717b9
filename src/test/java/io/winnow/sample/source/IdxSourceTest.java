package io.winnow.sample.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.winnow.sample.TestImages;
import io.winnow.sample.image.ImageFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxSourceTest extends SampleSourceContract {

    @Override
    SampleSource source(Path empty) throws Exception {
        Path images = Files.write(empty.resolve("images"), TestImages.idxImages(4, 5));
        Path labels = Files.write(empty.resolve("labels"), TestImages.idxLabels(0, 9, 1, 0));
        return new IdxSource(images, labels, List.of("a", "b"), ImportLimits.defaults());
    }

    @TempDir Path folder;

    @Test
    void readsImagesAndLabelsGzippedOrNot() throws Exception {
        Path images = file("images", gzip(TestImages.idxImages(3, 5)));
        Path labels = file("labels", TestImages.idxLabels(1, 0, 1));
        SampleSource source =
                new IdxSource(images, labels, List.of("a", "b"), ImportLimits.defaults());
        assertThat(source.total()).isEqualTo(3);
        Collected read = Collected.of(source);
        assertThat(read.names()).containsExactly("#1", "#2", "#3");
        assertThat(read.rows.stream().map(SourceRow::label)).containsExactly("b", "a", "b");
        var second = ImageFiles.decode(read.images.get(1).content());
        assertThat((byte[]) second.getRaster().getDataElements(0, 0, 5, 5, null))
                .isEqualTo(TestImages.idxImage(1, 5));
    }

    @Test
    void keepsWhatCameBeforeATruncation() throws Exception {
        byte[] whole = TestImages.idxImages(4, 5);
        Path images = file("images", Arrays.copyOf(whole, 16 + 2 * 25 + 10));
        Collected read = read(images, null);
        assertThat(read.names()).containsExactly("#1", "#2");
        assertThat(read.reasons)
                .containsExactly(
                        java.util.Map.entry("#3", "the file ends here: images 3 to 4 are missing"));
    }

    @Test
    void keepsWhatCameBeforeATruncatedGzip() throws Exception {
        byte[] packed = gzip(TestImages.idxImages(4_000, 5));
        Path images = file("images", Arrays.copyOf(packed, packed.length / 2));
        Collected read = read(images, null);
        assertThat(read.names().size()).isBetween(1_000, 3_000);
        assertThat(read.reasons).hasSize(1);
    }

    @Test
    void quarantinesImagesWhoseLabelIsMissingOrUnknown() throws Exception {
        Path images = file("images", TestImages.idxImages(3, 5));
        byte[] numbers = TestImages.idxLabels(7, 0, 0);
        Path labels = file("labels", Arrays.copyOf(numbers, numbers.length - 1));
        Collected read =
                Collected.of(new IdxSource(images, labels, List.of("a"), ImportLimits.defaults()));
        assertThat(read.names()).containsExactly("#2");
        assertThat(read.reasons)
                .containsEntry("#1", "label 7, but there are 1 classes")
                .containsEntry("#3", "the label file ends before this image");
    }

    @Test
    void saysWhenTheFilesDoNotBelongTogether() throws Exception {
        Path images = file("images", TestImages.idxImages(3, 5));
        Path labels = file("labels", TestImages.idxLabels(1));
        unusable(images, labels, "3 images, but 1 labels");
        unusable(labels, images, "are images and labels swapped?");
        unusable(file("text", "hello".getBytes()), null, "text is not an IDX file of bytes");
        byte[] torn = Arrays.copyOf(TestImages.idxImages(3, 5), 9);
        unusable(file("torn", torn), null, "torn ends within its header");
    }

    private void unusable(Path images, Path labels, String message) {
        assertThatExceptionOfType(SourceUnusable.class)
                .isThrownBy(() -> read(images, labels))
                .withMessageContaining(message);
    }

    private static Collected read(Path images, Path labels) throws IOException {
        return Collected.of(new IdxSource(images, labels, List.of(), ImportLimits.defaults()));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }
}
