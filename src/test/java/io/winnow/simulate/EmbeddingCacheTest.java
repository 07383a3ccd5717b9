package io.winnow.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingCacheTest {

    private static final Samples TEXTS = new Samples.Texts(List.of("a", "bb", "ccc"));

    @TempDir Path folder;
    private int encoded;

    @Test
    void encodesTheSameSamplesOnce() throws Exception {
        EmbeddingCache cache = new EmbeddingCache(folder.resolve("made/here"));
        assertThat(cache.of(lengths("x"), TEXTS, Progress.NONE).row(2)).containsExactly(3, 1);
        assertThat(cache.of(lengths("x"), TEXTS, Progress.NONE).row(2)).containsExactly(3, 1);
        assertThat(encoded).isEqualTo(1);
        cache.of(lengths("y"), TEXTS, Progress.NONE);
        assertThat(encoded).isEqualTo(2);
        Samples others = new Samples.Texts(List.of("a", "b", "bccc"));
        assertThat(cache.of(lengths("x"), others, Progress.NONE).row(2)).containsExactly(4, 1);
        assertThat(encoded).isEqualTo(3);
        try (var files = Files.list(folder.resolve("made/here"))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void keepsNothingWithoutAFolder() throws Exception {
        EmbeddingCache.none().of(lengths("x"), TEXTS, Progress.NONE);
        EmbeddingCache.none().of(lengths("x"), TEXTS, Progress.NONE);
        assertThat(encoded).isEqualTo(2);
    }

    /** Embeds a text as its length and 1. */
    private SampleEncoder lengths(String id) {
        return new SampleEncoder() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Embeddings encode(Samples samples, Progress progress) {
                encoded++;
                List<String> texts = TextSampleEncoder.texts(samples, id);
                float[] values = new float[texts.size() * 2];
                for (int i = 0; i < texts.size(); i++) {
                    values[2 * i] = texts.get(i).length();
                    values[2 * i + 1] = 1;
                }
                return Embeddings.of(values, texts.size(), 2);
            }
        };
    }
}
