package io.winnow.learning.represent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.winnow.learning.Progress;
import io.winnow.learning.Safetensors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LsaEncoderTest extends TextEncoderContract {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/represent");

    @TempDir Path folder;

    @Override
    protected TextEncoder encoder() {
        return LsaEncoder.fit(texts(), 6, 1, Progress.NONE);
    }

    @Override
    protected List<String> texts() {
        return lines("lsa.txt");
    }

    @Test
    void weighsTermsAsScikitLearnDoes() throws Exception {
        TfIdf weights = TfIdf.fit(texts(), 10_000);
        assertThat(weights.terms()).isEqualTo(lines("lsa-terms.txt"));

        float[] expected = golden().tensor("weights").values();
        SparseRows rows = weights.weigh(texts());
        float[] dense = new float[expected.length];
        for (int i = 0; i < rows.size(); i++) {
            for (int at = rows.starts()[i]; at < rows.starts()[i + 1]; at++) {
                dense[i * rows.dimension() + rows.columns()[at]] = rows.values()[at];
            }
        }
        assertThat(dense).usingComparatorWithPrecision(1e-5f).containsExactly(expected);
    }

    @Test
    void textsAreAsNearAsInAnExactDecomposition() throws Exception {
        float[] expected = golden().tensor("cosines").values();
        float[] rows = encoder().encode(texts());
        int n = texts().size();
        double squares = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double apart = dot(rows, i, rows, j, 6) - expected[i * n + j];
                squares += apart * apart;
            }
        }
        assertThat(Math.sqrt(squares / (n * n))).isLessThan(.02);
    }

    @Test
    void onlyTheMostFrequentTermsStay() {
        assertThat(TfIdf.fit(texts(), 10).terms()).hasSize(10).isSorted();
    }

    @Test
    void aTextWithoutAKnownWordIsZero() {
        assertThat(encoder().encode(List.of("Quux frobnicates"))).containsOnly(0);
    }

    @Test
    void comesBackFromItsFile() throws Exception {
        LsaEncoder before = LsaEncoder.fit(texts(), 6, 1, Progress.NONE);
        before.write(folder.resolve("lsa.safetensors"));

        LsaEncoder after = LsaEncoder.read(folder.resolve("lsa.safetensors"));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.encode(texts())).containsExactly(before.encode(texts()));
        Path other = Path.of("src/test/resources/golden/represent/pca.safetensors");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> LsaEncoder.read(other))
                .withMessageContaining("pca.safetensors");
    }

    @Test
    void fewTextsGiveFewDimensions() {
        assertThat(LsaEncoder.fit(List.of("one two", "two three"), 1, Progress.NONE).dimension())
                .isEqualTo(2);
        assertThat(LsaEncoder.fit(List.of("alone here"), 1, Progress.NONE).dimension()).isOne();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LsaEncoder.fit(List.of(" ", "\n"), 1, Progress.NONE))
                .withMessageContaining("no word");
    }

    @Test
    void otherTextsGiveAnotherId() {
        List<String> more = new ArrayList<>(texts());
        more.add(texts().getFirst());
        assertThat(LsaEncoder.fit(more, 6, 1, Progress.NONE).id()).isNotEqualTo(encoder().id());
    }

    @Test
    void canBeCancelled() {
        Progress cancelled =
                (done, total, message) -> {
                    throw new CancellationException();
                };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> LsaEncoder.fit(texts(), 6, 1, cancelled));
    }

    @Test
    void pairsOfNeighboursAreTermsToo() {
        List<String> terms = new ArrayList<>();
        Terms.of("Don't PANIC: a Über-2 x", terms::add);
        assertThat(terms).containsExactly("don", "panic", "über", "don panic", "panic über");
    }

    @ParameterizedTest
    @CsvSource({
        "今日はケーキ, 今日|日は|はケ|ケー|ーキ|今日 日は|日は はケ|はケ ケー|ケー ーキ",
        "iPhoneを買う, iphone|を買|買う|iphone を買|を買 買う",
        "हिन्दी भाषा, हिन्दी|भाषा|हिन्दी भाषा",
        "a b, a|b|a b",
        "👍!, 👍|!|👍 !"
    })
    void everyScriptHasTerms(String text, String terms) {
        List<String> found = new ArrayList<>();
        Terms.of(text, found::add);
        assertThat(String.join("|", found)).isEqualTo(terms);
    }

    /** Words that stand in most texts say little, but here there are no others. */
    @Test
    void learnsFromTheOnlyWordsThereAre() {
        LsaEncoder encoder = LsaEncoder.fit(Collections.nCopies(30, "the same"), 1, Progress.NONE);

        float[] same = encoder.encode(List.of("the same", "the same"));
        assertThat(encoder.dimension()).isEqualTo(3);
        assertThat(dot(same, 0, same, 1, 3)).isCloseTo(1, within(1e-4));
    }

    private static Safetensors golden() throws IOException {
        return Safetensors.read(GOLDEN.resolve("lsa.safetensors"));
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(GOLDEN.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
