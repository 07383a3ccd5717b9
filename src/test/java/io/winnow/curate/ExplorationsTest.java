package io.winnow.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.winnow.DatabaseTest;
import io.winnow.job.JobState;
import io.winnow.learning.Embeddings;
import io.winnow.project.ClassView;
import io.winnow.sample.TestImages;
import io.winnow.team.NewUser;
import io.winnow.team.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ExplorationsTest extends ExploreFixture {

    private static final int IMAGES = 30;

    @Autowired Likeness likeness;
    @Autowired SampleMaps maps;

    @Test
    void nothingCanBeExploredBeforeItIsEncoded() throws Exception {
        assertThat(explorations.find(project, Exploration.PCA)).isEmpty();
        assertThat(maps.of(project, Exploration.PCA)).isEmpty();
        assertThat(likeness.nearDuplicates(project, 5, 5)).isEmpty();
        assertThat(likeness.outliers(project, 5)).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> explorations.start(project, Exploration.TSNE, "ada"))
                .withMessageContaining("encode first");
    }

    @Test
    void whatIsWorkedOutStaysAndIsFiledByContent() throws Exception {
        importNoise();
        assertThat(explorations.latest(project, Exploration.PCA)).isEmpty();
        for (Exploration kind : Exploration.values()) {
            long id = explorations.start(project, kind, "ada");
            settled();
            assertThat(jobs.find(id).orElseThrow().state()).isEqualTo(JobState.SUCCEEDED);
            Embeddings found = explorations.find(project, kind).orElseThrow();
            assertThat(found.size()).isEqualTo(IMAGES);
            assertThat(found.dimension() == 2).isEqualTo(kind.isProjection());
            assertThat(explorations.latest(project, kind).orElseThrow().id()).isEqualTo(id);
        }
        assertThat(files())
                .filteredOn(file -> file.toString().endsWith(".npy"))
                .extracting(file -> file.getFileName().toString())
                .hasSize(Exploration.values().length)
                .allMatch(name -> name.matches("[a-z]+-30x\\d+-[0-9a-f]{8}\\.npy"));
    }

    @Test
    void aMapSaysHowFarToTrustItAndAnOldOneOpensWithoutAndCanBeMeasured() throws Exception {
        assertThat(explorations.trust(project, Exploration.UMAP)).isEmpty();
        importNoise();
        explorations.start(project, Exploration.UMAP, "ada");
        settled();
        MapTrust trust = explorations.trust(project, Exploration.UMAP).orElseThrow();
        assertThat(trust.neighbors()).isEqualTo(12);
        assertThat(trust.samples()).isEqualTo(IMAGES);
        assertThat(trust.trustworthiness()).isBetween(.3, 1.);
        Path figure =
                files().stream()
                        .filter(file -> file.toString().endsWith(".json"))
                        .findFirst()
                        .orElseThrow();
        assertThat(figure.getFileName().toString()).matches("umap-30x\\d+-[0-9a-f]{8}\\.json");
        assertThat(figure)
                .hasContent(
                        "{\"trustworthiness\":%s,\"neighbors\":12,\"samples\":30}"
                                .formatted(trust.trustworthiness()));

        Files.delete(figure);
        Embeddings before = explorations.find(project, Exploration.UMAP).orElseThrow();
        assertThat(explorations.trust(project, Exploration.UMAP)).isEmpty();
        explorations.start(project, Exploration.UMAP, "ada");
        settled();

        assertThat(explorations.trust(project, Exploration.UMAP)).contains(trust);
        assertThat(explorations.find(project, Exploration.UMAP).orElseThrow().row(7))
                .isEqualTo(before.row(7));
        assertThat(files()).hasSize(2);
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(workspace.project(project).resolve("explorations"))) {
            return files.toList();
        }
    }

    @Test
    void askingTwiceStartsOneJob() throws Exception {
        importNoise();

        // A job starts when the transaction commits: the first cannot end before the second ask.
        transaction.executeWithoutResult(status -> {
            long first = explorations.start(project, Exploration.TSNE, "ada");
            assertThat(explorations.start(project, Exploration.TSNE, "eve")).isEqualTo(first);
            assertThat(explorations.start(project, Exploration.UMAP, "ada")).isNotEqualTo(first);
        });

        assertThat(jobs.recent(project, 50))
                .filteredOn(job -> job.kind().equals(ExploreJob.KIND))
                .hasSize(2);
    }

    @Test
    void nearDuplicatesAndOutliersAreFound() throws Exception {
        importNoise();
        explorations.start(project, Exploration.LIKENESS, "ada");
        settled();

        Likeness.Duplicates groups = likeness.nearDuplicates(project, 5, 1).orElseThrow();
        List<Likeness.Outlier> outliers = likeness.outliers(project, 4).orElseThrow();

        assertThat(groups.count()).isOne();
        assertThat(groups.largest()).hasSize(1);
        assertThat(groups.largest().getFirst().size()).isEqualTo(2);
        assertThat(groups.largest().getFirst().sampleIds())
                .extracting(id -> samples.get(id).name())
                .containsExactly("03.png");
        assertThat(outliers).hasSize(4);
        assertThat(outliers.getFirst().percentile()).isGreaterThan(.9);
        assertThat(outliers.getFirst().distance())
                .isGreaterThanOrEqualTo(outliers.getLast().distance());
    }

    @Test
    void theMapCarriesLabelsButNotThoseOfSealedSamples() throws Exception {
        importNoise();
        List<ClassView> classes = projects.ensureClasses(project, List.of("a", "b"));
        gold.seal(project, 5, 1);
        int sealed = samples.goldOrdinals(project)[0];
        int open = samples.poolOrdinals(project)[0];
        long ada = users.create(new NewUser("ada", "", Role.ANNOTATOR, "correct horse"), "t").id();
        answer(ada, sealed, classes.get(1).id());
        answer(ada, open, classes.get(1).id());

        assertThat(maps.of(project, Exploration.PCA)).isEmpty();
        explorations.start(project, Exploration.PCA, "ada");
        settled();
        SampleMap map = maps.of(project, Exploration.PCA).orElseThrow();

        assertThat(map.get(open, 2)).isEqualTo(1);
        assertThat(map.get(sealed, 2)).isEqualTo(-1);
        assertThat(map.get(open, 5)).isEqualTo(-1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        map.write(out);
        ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.remaining()).isEqualTo(IMAGES * SampleMap.COLUMNS * 4);
        assertThat(bytes.getFloat((open * SampleMap.COLUMNS + 2) * 4)).isEqualTo(1);
        Embeddings places = explorations.find(project, Exploration.PCA).orElseThrow();
        assertThat(bytes.getFloat((open * SampleMap.COLUMNS + 1) * 4))
                .isEqualTo(places.get(open, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> maps.of(project, Exploration.LIKENESS));
    }

    private void importNoise() throws Exception {
        for (int i = 0; i < IMAGES; i++) {
            BufferedImage image = TestImages.noise(8, 8, i == 4 ? 3 : i);
            if (i == 4) {
                image.setRGB(0, 0, image.getRGB(0, 0) ^ 1);
            }
            write(i, image);
        }
        importFolder();
    }
}
