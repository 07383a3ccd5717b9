package io.winnow.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.winnow.DatabaseTest;
import io.winnow.job.JobState;
import io.winnow.job.Jobs;
import io.winnow.learning.Progress;
import io.winnow.project.Projects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What every family of encoders promises, and every encoder with its samples that it opens. */
@DatabaseTest
abstract class EncoderFamilyContract {

    static final int COUNT = 12;

    @Autowired Projects projects;
    @Autowired Imports imports;
    @Autowired Jobs jobs;
    @TempDir Path folder;

    private long images;
    private long texts;

    abstract EncoderFamily family();

    /** Whether its encoders are for images; else they are for texts. */
    boolean takesImages() {
        return true;
    }

    /** Brings what the family needs to have an encoder for the project. */
    void prepare(long projectId) throws Exception {}

    @BeforeEach
    void bothKindsOfProjects() throws Exception {
        images = projects.create("Images", "", "", "ada").id();
        Path idx = Files.write(folder.resolve("idx"), TestImages.idxImages(COUNT, 28));
        bring(images, ImportSpec.idx(idx.toString(), null, List.of()));
        texts = projects.create("Texts", "", "", "ada").id();
        String table =
                IntStream.range(0, COUNT)
                        .mapToObj(i -> "word%d with word%d".formatted(i % 5, i))
                        .reduce("text", (all, next) -> all + "\n" + next);
        Path csv = Files.writeString(folder.resolve("texts.csv"), table);
        bring(texts, ImportSpec.table(csv.toString()));
        prepare(takesImages() ? images : texts);
    }

    @AfterEach
    void nothingGoesOn() {
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(null).isEmpty());
        projects.delete(images);
        projects.delete(texts);
    }

    @Test
    void opensWhatItListsOverAllSamples() throws Exception {
        List<EncoderCard> cards = family().list(suited());
        assertThat(cards).isNotEmpty().extracting(EncoderCard::id).doesNotHaveDuplicates();
        for (EncoderCard card : cards) {
            assertThat(card.id()).matches("[A-Za-z0-9._-]+");
            assertThat(card.input() != null).isEqualTo(takesImages());
            try (RowEncoder encoder = open(suited(), card.id()).orElseThrow()) {
                assertThat(encoder.size()).isEqualTo(COUNT);
                assertThat(encoder.dimension()).isBetween(1, card.dimension());
                if (card.origin() != EncoderCard.Origin.INSTANT) {
                    assertThat(encoder.dimension()).isEqualTo(card.dimension());
                }
                assertSlices(encoder);
            }
        }
    }

    /** Any slice of the samples gets the rows of those samples. */
    private static void assertSlices(RowEncoder encoder) throws Exception {
        int d = encoder.dimension();
        float[] all = encoder.encode(0, COUNT);
        assertThat(all).hasSize(COUNT * d);
        for (float value : all) {
            assertThat(value).isFinite();
        }
        for (int[] slice : new int[][] {{0, 1}, {5, 3}, {COUNT - 1, 1}}) {
            int from = slice[0] * d;
            assertThat(encoder.encode(slice[0], slice[1]))
                    .containsExactly(
                            Arrays.copyOfRange(all, from, from + slice[1] * d), within(1e-5f));
        }
        assertThat(Arrays.copyOf(all, d)).isNotEqualTo(Arrays.copyOfRange(all, d, 2 * d));
    }

    @Test
    void hasNothingUnderAnotherIdOrForSamplesOfTheOtherKind() throws Exception {
        String id = family().list(suited()).getFirst().id();
        assertThat(open(suited(), "nothing")).isEmpty();
        assertThat(family().file(suited(), "nothing")).isEmpty();
        assertThat(family().list(other())).isEmpty();
        assertThat(open(other(), id)).isEmpty();
        assertThat(family().file(other(), id)).isEmpty();
    }

    private Optional<RowEncoder> open(long projectId, String id) throws Exception {
        return family().open(projectId, id, Progress.NONE);
    }

    private long suited() {
        return takesImages() ? images : texts;
    }

    private long other() {
        return takesImages() ? texts : images;
    }

    private void bring(long projectId, ImportSpec spec) {
        imports.start(projectId, spec, "ada");
        await().atMost(Duration.ofMinutes(3)).until(() -> jobs.active(projectId).isEmpty());
        assertThat(jobs.recent(projectId, 9)).allMatch(job -> job.state() == JobState.SUCCEEDED);
    }
}
