package io.winnow.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.winnow.DatabaseTest;
import io.winnow.job.JobState;
import io.winnow.job.JobView;
import io.winnow.label.Consensus;
import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.project.ClassView;
import io.winnow.sample.ImportSpec;
import io.winnow.sample.SampleView;
import io.winnow.sample.TestImages;
import io.winnow.sample.Texts;
import io.winnow.team.NewUser;
import io.winnow.team.Role;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SimilarSamplesTest extends ExploreFixture {

    private static final int IMAGES = 24;

    @Autowired Texts texts;
    @Autowired Consensus consensus;
    @Autowired SimilarSamples similar;

    @Test
    void findsWhatComparingWithAllFinds() throws Exception {
        importImages(0, IMAGES);
        Embeddings rows = explorations.embeddings(project).orElseThrow();
        for (int row : new int[] {0, 7, IMAGES - 1}) {
            List<Integer> expected =
                    IntStream.range(0, IMAGES)
                            .boxed()
                            .filter(other -> other != row)
                            .sorted(Comparator.comparingDouble(o -> -cosine(rows, row, o)))
                            .limit(5)
                            .toList();

            Similar.Found found = found(similar.of(project, id(row), 5));

            assertThat(found.exact()).isTrue();
            assertThat(found.neighbors())
                    .extracting(neighbor -> samples.get(neighbor.sampleId()).ordinal())
                    .isEqualTo(expected);
            for (int i = 0; i < 5; i++) {
                assertThat(found.neighbors().get(i).similarity())
                        .isCloseTo(cosine(rows, row, expected.get(i)), within(1e-4));
            }
            assertThat(similar.of(project, id(row), 5)).isEqualTo(found);
        }
        assertThat(found(similar.of(project, id(3), 500)).neighbors()).hasSize(IMAGES - 1);
    }

    @Test
    void copiesDoNotCrowdOutTheOthersAndTheSampleIsNeverItsOwnNeighbour() throws Exception {
        for (int copy = 0; copy < 3; copy++) {
            BufferedImage image = TestImages.noise(8, 8, 100);
            image.setRGB(copy, 0, image.getRGB(copy, 0) ^ 1);
            write(copy, image);
        }
        importImages(3, IMAGES);

        List<Similar.Neighbor> three = found(similar.of(project, id(2), 3)).neighbors();
        List<Similar.Neighbor> one = found(similar.of(project, id(2), 1)).neighbors();

        assertThat(three).hasSize(3);
        assertThat(three.subList(0, 2))
                .extracting(Similar.Neighbor::sampleId)
                .containsExactlyInAnyOrder(id(0), id(1));
        assertThat(three.get(1).similarity()).isGreaterThan(.99);
        assertThat(three.get(2).similarity()).isLessThan(.9);
        assertThat(one).isEqualTo(three.subList(0, 1));
    }

    @Test
    void textsComeWithHowTheyBegin() throws Exception {
        Path csv = folder.resolve("texts.csv");
        Files.writeString(csv, "text\nred apples\ngreen apples\nblue cars\n");
        imports.start(project, ImportSpec.table(csv.toString()), "ada");
        settled();

        assertThat(found(similar.of(project, id(2), 3)).neighbors())
                .extracting(Similar.Neighbor::excerpt)
                .containsExactlyInAnyOrder("red apples", "green apples");
    }

    @Test
    void labelsAreShownButNotThoseOfSealedSamples() throws Exception {
        importImages(0, IMAGES);
        List<ClassView> classes = projects.ensureClasses(project, List.of("a", "b"));
        gold.seal(project, 6, 1);
        long ada = users.create(new NewUser("ada", "", Role.ANNOTATOR, "correct horse"), "t").id();
        for (int row = 0; row < IMAGES - 1; row++) {
            answer(ada, row, classes.get(1).id());
        }

        List<Similar.Neighbor> neighbors = found(similar.of(project, id(0), IMAGES)).neighbors();

        assertThat(neighbors).filteredOn(Similar.Neighbor::sealed).isNotEmpty();
        for (Similar.Neighbor neighbor : neighbors) {
            SampleView sample = samples.get(neighbor.sampleId());
            boolean sealed =
                    IntStream.of(samples.goldOrdinals(project))
                            .anyMatch(row -> row == sample.ordinal());
            boolean answered = sample.ordinal() < IMAGES - 1;
            assertThat(neighbor.sealed()).isEqualTo(sealed);
            assertThat(neighbor.classId())
                    .isEqualTo(sealed || !answered ? null : (Long) classes.get(1).id());
            assertThat(neighbor.name()).isEqualTo(sample.name());
        }
    }

    @Test
    void aSampleOfNoOrAnotherProjectIsNamed() throws Exception {
        importImages(0, 3);
        long other = projects.create("Other", "", "", "ada").id();

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> similar.of(project, 987_654_321, 5))
                .withMessageContaining("987654321");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> similar.of(other, id(0), 5))
                .withMessageContaining("no sample " + id(0));
        projects.delete(other);
    }

    @Test
    void theOnlySampleHasNoNeighbours() throws Exception {
        importImages(0, 1);

        assertThat(found(similar.of(project, id(0), 5)).neighbors()).isEmpty();
    }

    @Test
    void whatIsNotEncodedHasNoNeighboursYet() throws Exception {
        importImages(0, 3);
        try (var files = Files.list(workspace.project(project).resolve("embeddings"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        assertThat(similar.of(project, id(1), 5)).isEqualTo(new Similar.NotEncoded());
    }

    @Test
    void aLargePoolIsIndexedOnceAndThenFindsTheSame() throws Exception {
        importImages(0, IMAGES);
        NeighborIndexes indexes = new NeighborIndexes(0);
        SimilarSamples large =
                new SimilarSamples(explorations, indexes, samples, texts, consensus, jobs);
        assertThat(large.of(project, id(4), 5)).isEqualTo(new Similar.NotIndexed(null));

        // A job starts when the transaction commits: the first cannot end before the second ask.
        long job =
                transaction.execute(status -> {
                    long first = large.index(project, "ada");
                    assertThat(large.index(project, "eve")).isEqualTo(first);
                    return first;
                });
        settled();
        JobView ended = jobs.find(job).orElseThrow();
        assertThat(ended.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(SimilarSamples.isIndexing(ended)).isTrue();
        assertThat(large.of(project, id(4), 5)).isEqualTo(new Similar.NotIndexed(ended));

        indexes.build(project, explorations.embeddings(project).orElseThrow(), Progress.NONE);
        Similar.Found found = found(large.of(project, id(4), 5));

        assertThat(found.exact()).isFalse();
        assertThat(found.neighbors()).hasSize(5).doesNotContainNull();
        assertThat(found.neighbors())
                .extracting(Similar.Neighbor::sampleId)
                .isEqualTo(
                        found(similar.of(project, id(4), 5)).neighbors().stream()
                                .map(Similar.Neighbor::sampleId)
                                .toList());
    }

    private static Similar.Found found(Similar similar) {
        assertThat(similar).isInstanceOf(Similar.Found.class);
        return (Similar.Found) similar;
    }

    private static double cosine(Embeddings rows, int a, int b) {
        double dot = 0;
        double left = 0;
        double right = 0;
        for (int c = 0; c < rows.dimension(); c++) {
            dot += (double) rows.get(a, c) * rows.get(b, c);
            left += (double) rows.get(a, c) * rows.get(a, c);
            right += (double) rows.get(b, c) * rows.get(b, c);
        }
        return dot / Math.sqrt(left * right);
    }

    /** Images of noise beside those that are in the folder. */
    private void importImages(int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            write(i, TestImages.noise(8, 8, i));
        }
        importFolder();
    }
}
