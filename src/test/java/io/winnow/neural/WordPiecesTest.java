package io.winnow.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/neural");

    private final WordPieces toy =
            new WordPieces(
                    Map.of("[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "un", 3, "##able", 4, "!", 5));

    @Test
    void splitsAsTheReferenceDoes() throws IOException {
        WordPieces words = bundled();
        List<String> texts = Files.readAllLines(GOLDEN.resolve("minilm.txt"));
        List<String> expected = Files.readAllLines(GOLDEN.resolve("minilm-ids.txt"));
        for (int i = 0; i < texts.size(); i++) {
            String ids =
                    Arrays.stream(words.split(texts.get(i), 256))
                            .mapToObj(Long::toString)
                            .collect(Collectors.joining(" "));
            assertThat(ids).as(texts.get(i)).isEqualTo(expected.get(i));
        }
    }

    @Test
    void takesTheLongestPiecesFromTheLeft() {
        assertThat(toy.split("UNABLE!", 9)).containsExactly(1, 3, 4, 5, 2);
        assertThat(toy.split("able", 9)).containsExactly(1, 0, 2);
    }

    @Test
    void leavesOutWhatIsTooMuch() {
        assertThat(toy.split("un ".repeat(300_000), 4)).containsExactly(1, 3, 3, 2);
        assertThat(toy.split("unable", 3)).containsExactly(1, 3, 2);
        assertThat(toy.split("u".repeat(1_000_000), 9)).containsExactly(1, 0, 2);
        assertThat(toy.split("", 2)).containsExactly(1, 2);
    }

    @Test
    void knowsWhetherItKnowsAnything() {
        assertThat(toy.known(toy.split("what un", 9))).isTrue();
        assertThat(toy.known(toy.split("what", 9))).isFalse();
        assertThat(toy.known(toy.split("", 9))).isFalse();
    }

    @Test
    void specialTokensHaveNoMeaningInAText() {
        assertThat(toy.split("[SEP]", 9)).containsExactly(1, 0, 0, 0, 2);
    }

    @Test
    void refusesAVocabularyWithoutSpecialTokens() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordPieces(Map.of("[UNK]", 0, "[CLS]", 1)))
                .withMessageContaining("[SEP]");
    }

    private static WordPieces bundled() throws IOException {
        String name = "/all-minilm-l6-v2-q-tokenizer.json";
        try (InputStream in = WordPiecesTest.class.getResourceAsStream(name)) {
            return WordPieces.read(in);
        }
    }
}
