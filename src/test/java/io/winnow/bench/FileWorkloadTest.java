package io.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.learning.evaluate.Trustworthiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileWorkloadTest {

    private static final Path DATA = Path.of("data");
    private static final Path IMAGES = DATA.resolve(ImagesRun.IMAGES);

    @TempDir private Path folder;

    @Test
    void theGraphFindsTheNeighbours() throws IOException {
        Path rows = RowsFile.gaussian(folder, 700, 8, 1);

        Embeddings found = outcome(FileWorkload.GRAPH, rows);

        assertThat(found.size()).isEqualTo(700);
        assertThat(found.dimension()).isEqualTo(FileWorkload.K);
        Embeddings all = NpyFile.map(rows);
        assertThat(new Recall(all, FileWorkload.K, 1).of(found)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {FileWorkload.TSNE, FileWorkload.UMAP})
    void projectionsKeepNeighboursTogether(String name) throws IOException {
        Path rows = RowsFile.of(IMAGES, DATA, folder, 120, 16);

        Embeddings plane = outcome(name, rows);

        assertThat(plane.dimension()).isEqualTo(2);
        Embeddings before = NpyFile.map(rows);
        assertThat(before.size()).isEqualTo(120);
        assertThat(before.dimension()).isEqualTo(16);
        assertThat(Trustworthiness.of(before, plane, 12)).isGreaterThan(.85);
    }

    @Test
    void imagesAreEncodedAsTheRowsOfAFileOfThemAre() throws IOException {
        Path rows = RowsFile.of(IMAGES, DATA, folder, 6, 1_000);
        byte[] pixels = RowsFile.pixels(IMAGES);
        Path images = folder.resolve("images.bin");
        Files.write(images, Arrays.copyOf(pixels, 6 * 28 * 28));
        Files.copy(DATA.resolve(RowsFile.ENCODER), folder.resolve(FileWorkload.ENCODER));

        Embeddings encoded = outcome(FileWorkload.ENCODE, images);

        assertThat(encoded.segment().mismatch(NpyFile.map(rows).segment())).isEqualTo(-1);
    }

    @Test
    void refusesWorkThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bench.workload("tea", folder.resolve("rows.npy")))
                .withMessageContaining("tea");
    }

    @Test
    void theSameSeedMakesTheSameRows() throws IOException {
        Path there = RowsFile.gaussian(Files.createDirectory(folder.resolve("a")), 40, 3, 1);
        Path again = RowsFile.gaussian(Files.createDirectory(folder.resolve("b")), 40, 3, 1);
        Path other = RowsFile.gaussian(Files.createDirectory(folder.resolve("c")), 40, 3, 2);

        assertThat(there).hasSameBinaryContentAs(again);
        assertThat(Files.mismatch(there, other)).isNotEqualTo(-1);
    }

    /** Row i lies at angle i; the two nearest of each are the next ones, of an end the next two. */
    @Test
    void recallCountsTrueNeighboursOnce() {
        float[] values = new float[12];
        for (int i = 0; i < 6; i++) {
            values[2 * i] = (float) Math.cos(i * .1 + i * i * .001);
            values[2 * i + 1] = (float) Math.sin(i * .1 + i * i * .001);
        }
        Recall recall = new Recall(Embeddings.of(values, 6, 2), 2, 1);
        float[] all = {1, 2, 0, 2, 1, 3, 2, 4, 3, 5, 4, 3};
        float[] half = {1, 1, 0, 1, 1, 5, 2, 3, 3, 3, 4, 0};

        assertThat(recall.of(Embeddings.of(all, 6, 2))).isEqualTo(1);
        assertThat(recall.of(Embeddings.of(half, 6, 2))).isEqualTo(.5);
    }

    @Test
    void ofCopiesEitherIsANeighbour() {
        float[] values = {1, 0, 1, 0, 1, 0, 0, 1};
        Recall recall = new Recall(Embeddings.of(values, 4, 2), 1, 1);

        assertThat(recall.of(Embeddings.of(new float[] {1, 0, 1, 2}, 4, 1))).isEqualTo(1);
        assertThat(recall.of(Embeddings.of(new float[] {2, 2, 0, 0}, 4, 1))).isEqualTo(1);
        assertThat(recall.of(Embeddings.of(new float[] {0, 0, 1, 0}, 4, 1))).isEqualTo(.75);
    }

    @Test
    void aPeerThatIsNotInstalledIsNamedAndTheRestIsMeasured() throws Exception {
        Path rows = RowsFile.gaussian(folder, 4, 2, 1);
        Files.copy(rows, folder.resolve("out.npy"));
        List<Figure> table = new ArrayList<>();

        Contender.compare(
                "work",
                "quick",
                List.of(
                        says("Winnow", false, "measured 1.0 2.0 30"),
                        says("peer", true, "ModuleNotFoundError: No module named 'peer'"),
                        says("other", true, "measured 1.0 4.0 30")),
                (contender, outcome) -> "; " + outcome.size() + " rows",
                table::add);

        assertThat(table)
                .containsExactly(
                        new Figure("work, Winnow", "1.00 s (2.00 CPU-s, 30 MB); 4 rows", "quick"),
                        new Figure(
                                "work, peer",
                                "not here: ModuleNotFoundError: No module named 'peer'",
                                ""),
                        new Figure(
                                "work, other",
                                "1.00 s (4.00 CPU-s, 30 MB); 4 rows; Winnow ÷ this 0.500 in CPU time",
                                ""));
    }

    private Contender says(String name, boolean peer, String words) {
        ProcessBuilder command = new ProcessBuilder("sh", "-c", "echo warming; echo \"$0\"", words);
        return new Contender(name, peer, command, folder.resolve("out.npy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neighbor_speed.py",
                "projection_speed.py",
                "image_speed.py",
                "learning_speed.py",
                "encoding_speed.py",
                "training_speed.py"
            })
    void everyScriptShips(String script) throws IOException {
        ProcessBuilder command = PeerScript.command("python3", folder.resolve(script), "a", 1);

        assertThat(command.command())
                .containsExactly("python3", folder.resolve(script).toString(), "a", "1");
        assertThat(folder.resolve(script)).content().startsWith("\"\"\"");
    }

    private static Embeddings outcome(String name, Path file) throws IOException {
        Measured took = Measured.parse(Bench.workload(name, file)).orElseThrow();
        assertThat(took.seconds()).isPositive();
        return NpyFile.map(Contender.outcome(name, file));
    }
}
