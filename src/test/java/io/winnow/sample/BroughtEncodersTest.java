package io.winnow.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.JobState;
import io.winnow.job.Jobs;
import io.winnow.learning.ImageShape;
import io.winnow.neural.OnnxImageEncoder;
import io.winnow.neural.Preprocessing;
import io.winnow.neural.Preprocessing.Layout;
import io.winnow.project.Projects;
import io.winnow.sample.image.Resizing;
import io.winnow.workspace.Workspace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class BroughtEncodersTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/neural/onnx");
    private static final Preprocessing HOW = Preprocessing.imageNet(8, 6);

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Encoding encoding;
    @Autowired EmbeddingStore store;
    @Autowired EncoderCatalog catalog;
    @Autowired BroughtEncoders brought;
    @Autowired Jobs jobs;
    @Autowired Workspace workspace;
    @TempDir Path folder;
    private long project;

    @BeforeEach
    void importGreyImages() throws Exception {
        project = projects.create("Grey", "", "", "ada").id();
        Path images = Files.write(folder.resolve("grey"), TestImages.idxImages(20, 12));
        imports.start(project, ImportSpec.idx(images.toString(), null, List.of()), "ada");
        settled();
    }

    @AfterEach
    void deleteProject() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
        projects.delete(project);
    }

    @Test
    void aFileBecomesAnEncoderAndGreyIsRepeated() throws Exception {
        Path file = upload("first");
        assertThat(brought.look(file).layout()).isEqualTo(Layout.CHANNELS_FIRST);
        assertThat(brought.look(file).height()).isEqualTo(8);
        assertThat(brought.look(file).width()).isEqualTo(6);
        DryRun tried = brought.tryOut(project, file, HOW);
        assertThat(tried.dimension()).isEqualTo(4);
        assertThat(tried.images()).isEqualTo(8);
        assertThat(tried.imagesPerSecond()).isPositive();

        EncoderCard card = brought.add(project, file, "Tiny, first", HOW, "ada");
        assertThat(file).doesNotExist();
        assertThat(card.id()).startsWith("onnx-tiny-first-");
        assertThat(card.input()).isEqualTo(new ImageShape(3, 8, 6));
        assertThat(catalog.list(project)).contains(card);
        encoding.choose(project, card.id(), "ada");
        settled();

        assertThat(catalog.encoderOf(project)).contains(card.id());
        assertThat(store.open(project, card.id()).orElseThrow().row(13))
                .usingComparatorWithPrecision(1e-5f)
                .containsExactly(expected(13));
    }

    @Test
    void aNetworkOfOneChannelGetsGreyImages() throws Exception {
        Files.write(folder.resolve("red.png"), TestImages.written("png", red()));
        imports.start(project, ImportSpec.folder(folder.toString(), false), "ada");
        settled();
        Path file = upload("grey");
        assertThat(brought.look(file).channels()).isOne();
        Preprocessing how = HOW.grey();
        DryRun tried = brought.tryOut(project, file, how);
        assertThat(tried.inputWords()).isEqualTo("grey images of 8 × 6 pixels");
        assertThat(tried.dimension()).isEqualTo(4);

        EncoderCard card = brought.add(project, file, "Grey", how, "ada");
        assertThat(card.input()).isEqualTo(new ImageShape(1, 8, 6));
        encoding.choose(project, card.id(), "ada");
        settled();

        byte[] redAsGrey = new byte[48];
        Arrays.fill(redAsGrey, (byte) 76);
        try (OnnxImageEncoder encoder = OnnxImageEncoder.open(golden("grey"), how)) {
            assertThat(store.open(project, card.id()).orElseThrow().row(20))
                    .containsExactly(encoder.encode(redAsGrey, 1));
        }
    }

    /** Luma .299 · 255 = 76. */
    private static BufferedImage red() {
        BufferedImage image = new BufferedImage(6, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 48; i++) {
            image.setRGB(i % 6, i / 6, 0xff0000);
        }
        return image;
    }

    @Test
    void theSameFileIsNotTakenTwice() throws Exception {
        brought.add(project, upload("first"), "One", HOW, "ada");
        assertThatIOException()
                .isThrownBy(() -> brought.add(project, upload("first"), "One", HOW, "ada"))
                .withMessageContaining("already");
        assertThat(encoders()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "twoinputs, it has 2 inputs",
        "two, 'it takes images of shape 2 × 8 × 6, and neither end is 3 channels or 1'",
        "external, its weights are in other files"
    })
    void whatCannotBeAnEncoderIsSaidWhenLookedAt(String name, String why) throws Exception {
        Path file = upload(name);
        assertThatIOException()
                .isThrownBy(() -> brought.look(file))
                .withMessageStartingWith("The file does not fit: " + why)
                .withMessageNotContaining(folder.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "notfinite, its output is not finite",
        "constant, it gives noise and a black image",
        "twoinputs, it has 2 inputs",
        "threed, its output is not"
    })
    void aBadFileLeavesNothingBehind(String name, String why) throws Exception {
        Path file = upload(name);
        List<Path> before = encoders();
        assertThatIOException()
                .isThrownBy(() -> brought.add(project, file, "Bad", HOW, "ada"))
                .withMessageStartingWith("The file does not fit: " + why)
                .withMessageNotContaining(folder.toString());
        assertThat(encoders()).isEqualTo(before);
        assertThat(catalog.list(project))
                .noneMatch(card -> card.origin() == EncoderCard.Origin.BROUGHT);
    }

    @Test
    void theEncoderInUseStays() throws Exception {
        EncoderCard card = brought.add(project, upload("first"), "Used", HOW, "ada");
        encoding.choose(project, card.id(), "ada");
        settled();
        assertThatIllegalStateException()
                .isThrownBy(() -> brought.remove(project, card.id(), "ada"))
                .withMessageContaining("in use");
        encoding.choose(project, "pca", "ada");
        settled();
        brought.remove(project, card.id(), "ada");
        assertThat(catalog.list(project)).doesNotContain(card);
        assertThat(store.open(project, card.id())).isEmpty();
    }

    private float[] expected(int index) throws IOException {
        byte[] grey = TestImages.idxImage(index, 12);
        byte[] pixels = Resizing.toShape(grey, new ImageShape(1, 12, 12), new ImageShape(3, 8, 6));
        try (OnnxImageEncoder encoder = OnnxImageEncoder.open(golden("first"), HOW)) {
            return encoder.encode(pixels, 1);
        }
    }

    private List<Path> encoders() throws IOException {
        Path place = workspace.project(project).resolve("encoders");
        try (Stream<Path> files = Files.list(place)) {
            return files.sorted().toList();
        }
    }

    private Path upload(String name) throws IOException {
        Path file = folder.resolve("upload-" + name + ".onnx");
        Files.deleteIfExists(file);
        return Files.copy(golden(name), file);
    }

    private static Path golden(String name) {
        return GOLDEN.resolve(name + ".onnx");
    }

    private void settled() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(project).isEmpty());
        assertThat(jobs.recent(project, 9)).allMatch(job -> job.state() == JobState.SUCCEEDED);
    }
}
