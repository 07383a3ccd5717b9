package io.winnow.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyFileTest {

    static final Path GOLDEN = Path.of("src/test/resources/golden/learning");

    @TempDir Path folder;

    @Test
    void mapsWhatNumPyWrote() throws IOException {
        Embeddings golden = NpyFile.map(GOLDEN.resolve("matrix.npy"));

        assertThat(golden.size()).isEqualTo(2);
        assertThat(golden.row(0)).containsExactly(0, .25f, .5f);
        assertThat(golden.row(1)).containsExactly(.75f, 1, 1.25f);
    }

    @Test
    void writesByteForByteWhatNumPyWrites() throws IOException {
        Path file = folder.resolve("matrix.npy");

        try (NpyFile npy = NpyFile.append(file, 3)) {
            npy.append(new float[] {0, .25f, .5f}, 1);
            npy.append(new float[] {.75f, 1, 1.25f, 99}, 1);
        }

        assertThat(file).hasSameBinaryContentAs(GOLDEN.resolve("matrix.npy"));
    }

    @Test
    void anEmptyMatrixHasColumns() throws IOException {
        Path file = folder.resolve("empty.npy");
        NpyFile.append(file, 5).close();

        assertThat(NpyFile.map(file).size()).isZero();
        assertThat(NpyFile.map(file).dimension()).isEqualTo(5);
    }

    @Test
    void aMappingKeepsWhatItSawWhileTheFileGrows() throws IOException {
        Path file = folder.resolve("grows.npy");
        try (NpyFile npy = NpyFile.append(file, 1)) {
            npy.append(new float[] {1}, 1);
            Embeddings before = NpyFile.map(file);
            npy.append(new float[] {2, 3}, 2);

            assertThat(before.size()).isEqualTo(1);
            assertThat(NpyFile.map(file).row(2)).containsExactly(3);
            assertThat(npy.size()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 4000})
    void cutsOffATornAppend(int torn) throws IOException {
        Path file = folder.resolve("torn.npy");
        try (NpyFile npy = NpyFile.append(file, 2)) {
            npy.append(new float[] {1, 2}, 1);
        }
        Files.write(file, new byte[torn], StandardOpenOption.APPEND);

        assertThat(NpyFile.map(file).size()).isEqualTo(1);
        try (NpyFile npy = NpyFile.append(file, 2)) {
            assertThat(npy.size()).isEqualTo(1);
            npy.append(new float[] {3, 4}, 1);
        }

        assertThat(NpyFile.map(file).row(1)).containsExactly(3, 4);
        assertThat(Files.size(file)).isEqualTo(128 + 16);
    }

    @Test
    void startsAgainWhenTheFirstHeaderIsTorn() throws IOException {
        Path file = folder.resolve("header.npy");
        Files.write(file, new byte[60]);

        try (NpyFile npy = NpyFile.append(file, 2)) {
            assertThat(npy.size()).isZero();
        }
    }

    @Test
    void aReaderNeverMeetsHalfAHeader() throws Exception {
        Path file = folder.resolve("begun.npy");
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> reader =
                CompletableFuture.runAsync(() -> {
                    while (!done.get()) {
                        mapIfThere(file);
                    }
                });
        for (int i = 0; i < 2_000 && !reader.isDone(); i++) {
            Files.deleteIfExists(file);
            NpyFile.append(file, 3).close();
        }
        done.set(true);
        reader.get();
    }

    private static void mapIfThere(Path file) {
        try {
            NpyFile.map(file);
        } catch (NoSuchFileException notYet) {
            Thread.onSpinWait();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        byte[] whole = Files.readAllBytes(GOLDEN.resolve("matrix.npy"));
        assertRefused(Arrays.copyOf(whole, whole.length - 1), "torn");
        assertRefused(new byte[200], "no NumPy file");
        assertRefused(new byte[3], "no NumPy file");
        byte[] doubles = whole.clone();
        doubles[new String(whole, StandardCharsets.ISO_8859_1).indexOf("<f4") + 2] = '8';
        assertRefused(doubles, "float32");
    }

    private void assertRefused(byte[] content, String reason) throws IOException {
        Path file = folder.resolve("bad.npy");
        Files.write(file, content);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> NpyFile.map(file))
                .withMessageContaining("bad.npy")
                .withMessageContaining(reason);
    }

    @Test
    void refusesOtherColumnsAndTooFewValues() throws IOException {
        Path file = folder.resolve("matrix.npy");
        NpyFile.append(file, 2).close();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> NpyFile.append(file, 3))
                .withMessageContaining("2 columns");
        try (NpyFile npy = NpyFile.append(file, 2)) {
            assertThatIllegalArgumentException().isThrownBy(() -> npy.append(new float[3], 2));
        }
    }
}
