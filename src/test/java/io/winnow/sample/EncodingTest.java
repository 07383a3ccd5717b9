package io.winnow.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.JobState;
import io.winnow.job.Jobs;
import io.winnow.learning.Embeddings;
import io.winnow.learning.ImageShape;
import io.winnow.learning.ImageSource;
import io.winnow.learning.NpyFile;
import io.winnow.learning.Progress;
import io.winnow.learning.represent.Encoder;
import io.winnow.neural.Objectives;
import io.winnow.project.Projects;
import io.winnow.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(EncodingTest.Families.class)
class EncodingTest {

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Encoding encoding;
    @Autowired EmbeddingStore store;
    @Autowired PixelCache pixels;
    @Autowired EncoderCatalog catalog;
    @Autowired Jobs jobs;
    @Autowired Workspace workspace;
    @Autowired Means means;
    @TempDir Path folder;

    private long project;

    @BeforeEach
    void createProject() {
        project = projects.create("Clothes", "", "", "ada").id();
        projects.updateSettings(
                project, projects.get(project).settings().withEncoder(Means.CARD.id()));
        means.encoded.set(0);
    }

    @AfterEach
    void nothingGoesOn() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
        projects.delete(project);
    }

    @Test
    void anImportIsEncodedByItself() throws Exception {
        bring(700);
        Embeddings rows = store.open(project, Means.CARD.id()).orElseThrow();
        assertThat(rows.size()).isEqualTo(700);
        for (int row : new int[] {0, 511, 512, 699}) {
            assertThat(rows.get(row, 0)).isEqualTo(mean(TestImages.idxImage(row, 6)));
        }
    }

    @Test
    void onlyNewSamplesAreEncoded() throws Exception {
        bring(600);
        bring(900);
        assertThat(means.encoded).hasValue(900);
        assertThat(store.count(project, Means.CARD.id())).isEqualTo(900);
        encoding.encode(project, Means.CARD.id(), "ada");
        settled();
        assertThat(means.encoded).hasValue(900);
    }

    @Test
    void aKilledEncodingGoesOnWhereItStopped() throws Exception {
        bring(600);
        Path file = workspace.project(project).resolve("embeddings/" + Means.CARD.id() + ".npy");
        Embeddings whole = NpyFile.map(file);
        Files.delete(file);
        try (NpyFile half = NpyFile.append(file, 2)) {
            half.append(
                    whole.gather(new int[] {0, 1, 2})
                            .segment()
                            .toArray(java.lang.foreign.ValueLayout.JAVA_FLOAT),
                    3);
        }
        means.encoded.set(0);
        encoding.encode(project, Means.CARD.id(), "ada");
        settled();
        assertThat(means.encoded).hasValue(597);
        assertThat(store.open(project, Means.CARD.id()).orElseThrow().get(599, 0))
                .isEqualTo(mean(TestImages.idxImage(599, 6)));
    }

    @Test
    void pixelsAreCutToWholeImagesAndGrow() throws Exception {
        bring(20);
        ImageShape shape = new ImageShape(1, 6, 6);
        Path file = workspace.project(project).resolve("pixels/1x6x6.u8");
        byte[] all = Files.readAllBytes(file);
        assertThat(all).hasSize(20 * 36);
        Files.write(file, Arrays.copyOf(all, 7 * 36 + 5));
        ImageSource images = pixels.images(project, shape, Progress.NONE);
        assertThat(images.size()).isEqualTo(20);
        assertThat(Files.readAllBytes(file)).isEqualTo(all);
        byte[] row = new byte[36];
        images.read(13, row, 0);
        assertThat(row).isEqualTo(TestImages.idxImage(13, 6));
    }

    @Test
    void withoutAChoiceThePoolGetsInstantFeatures() throws Exception {
        projects.updateSettings(project, projects.get(project).settings().withEncoder(null));
        assertThat(catalog.encoderOf(project)).isEmpty();
        Path images = Files.write(folder.resolve("large"), TestImages.idxImages(30, 60));
        imports.start(project, ImportSpec.idx(images.toString(), null, List.of()), "ada");
        settled();
        assertThat(store.open(project, "pca").orElseThrow().size()).isEqualTo(30);
        byte[] fitted = Files.readAllBytes(catalog.file(project, "pca"));
        encoding.encode(project, "pca", "ada");
        settled();
        assertThat(Files.readAllBytes(catalog.file(project, "pca"))).isEqualTo(fitted);
    }

    @Test
    void anEncoderTrainedOnThePoolEncodesIt() throws Exception {
        Path images = Files.write(folder.resolve("pool"), TestImages.idxImages(40, 28));
        ImportSpec spec = ImportSpec.idx(images.toString(), null, List.of()).withGold(8, 1);
        imports.start(project, spec, "ada");
        settled();
        long job =
                encoding.train(
                        project, new TrainEncoderTask(1, 5, Objectives.SIMCLR, true, null), "ada");
        settled();
        String id =
                catalog.list(project).stream()
                        .filter(card -> card.origin() == EncoderCard.Origin.TRAINED)
                        .map(EncoderCard::id)
                        .filter(name -> !name.equals(Means.CARD.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(id).startsWith("simclr-" + job);
        assertThat(store.open(project, id).orElseThrow().size()).isEqualTo(40);
        assertThat(jobs.log(job)).anyMatch(line -> line.contains("32 images"));
        assertThat(jobs.log(job)).noneMatch(line -> line.contains("mirrored"));
    }

    @Test
    void anEncoderLearnsFromLargerImagesWhereThereAreAny() throws Exception {
        Path images = Files.write(folder.resolve("large"), TestImages.idxImages(6, 100));
        imports.start(project, ImportSpec.idx(images.toString(), null, List.of()), "ada");
        settled();
        assertThat(encoding.trainingSides(project)).containsExactly(64, 96);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoding.train(project, at(128), "ada"))
                .withMessageContaining("at [64, 96] pixels a side, not 128");
        long job = encoding.train(project, at(96), "ada");
        settled();
        assertThat(jobs.log(job)).anyMatch(line -> line.contains("6 images of 1 × 96 × 96"));
        assertThat(catalog.list(project).stream().map(EncoderCard::id))
                .filteredOn(id -> id.startsWith("simclr-" + job))
                .singleElement()
                .satisfies(id -> assertThat(store.open(project, id)).isPresent());
    }

    @Test
    void largeImagesMayBeLearnedFromAtAnySideUpTo224() throws Exception {
        Path images = Files.write(folder.resolve("large"), TestImages.idxImages(2, 300));
        imports.start(project, ImportSpec.idx(images.toString(), null, List.of()), "ada");
        settled();
        assertThat(encoding.trainingSides(project)).containsExactly(64, 96, 128, 160, 224);
    }

    private static TrainEncoderTask at(int side) {
        return new TrainEncoderTask(1, 5, Objectives.SIMCLR, true, side);
    }

    private void bring(int count) throws Exception {
        Path images = Files.write(folder.resolve("i" + count), TestImages.idxImages(count, 6));
        imports.start(project, ImportSpec.idx(images.toString(), null, List.of()), "ada");
        settled();
    }

    private void settled() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(project).isEmpty());
        assertThat(jobs.recent(project, 9)).allMatch(job -> job.state() == JobState.SUCCEEDED);
    }

    private static float mean(byte[] pixels) {
        float sum = 0;
        for (byte pixel : pixels) {
            sum += pixel & 0xff;
        }
        return sum / pixels.length;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Families {

        @Bean
        Means means(PixelCache pixels) {
            return new Means(pixels);
        }
    }

    /** The mean pixel, twice. */
    static class Means implements EncoderFamily {

        static final ImageShape SHAPE = new ImageShape(1, 6, 6);
        static final EncoderCard CARD =
                new EncoderCard("means", "Means", EncoderCard.Origin.TRAINED, SHAPE, 2);

        final AtomicInteger encoded = new AtomicInteger();
        private final PixelCache pixels;

        Means(PixelCache pixels) {
            this.pixels = pixels;
        }

        @Override
        public List<EncoderCard> list(long projectId) {
            return List.of(CARD);
        }

        @Override
        public Optional<RowEncoder> open(long projectId, String encoderId, Progress progress)
                throws IOException {
            if (!encoderId.equals(CARD.id())) {
                return Optional.empty();
            }
            ImageSource images = pixels.images(projectId, SHAPE, progress);
            return Optional.of(new ImageRowEncoder(encoder(), images));
        }

        @Override
        public Optional<Path> file(long projectId, String encoderId) {
            return Optional.empty();
        }

        private Encoder encoder() {
            return new Encoder() {
                @Override
                public String id() {
                    return CARD.id();
                }

                @Override
                public ImageShape input() {
                    return SHAPE;
                }

                @Override
                public int dimension() {
                    return 2;
                }

                @Override
                public float[] encode(byte[] pixels, int count) {
                    float[] rows = new float[2 * count];
                    for (int i = 0; i < count; i++) {
                        rows[2 * i] = mean(Arrays.copyOfRange(pixels, i * 36, (i + 1) * 36));
                    }
                    encoded.addAndGet(count);
                    return rows;
                }
            };
        }
    }
}
