package io.winnow.label;

import io.winnow.learning.Embeddings;
import io.winnow.project.ProjectDeleted;
import io.winnow.sample.EmbeddingStore;
import io.winnow.sample.EncoderCatalog;
import io.winnow.sample.Samples;
import io.winnow.sample.SamplesEncoded;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How close the samples of a project are to examples, by the embeddings that its loop uses. The
 * last answers are kept in memory, so that a threshold moves at once.
 */
@Component
class Closeness {

    private static final int MOST_KEPT = 20;

    private record Asked(String encoderId, int size, List<Long> examples) {}

    private final EncoderCatalog encoders;
    private final EmbeddingStore embeddings;
    private final Samples samples;
    private final Map<Long, Map<Asked, float[]>> kept = new ConcurrentHashMap<>();

    Closeness(EncoderCatalog encoders, EmbeddingStore embeddings, Samples samples) {
        this.encoders = encoders;
        this.embeddings = embeddings;
        this.samples = samples;
    }

    /** The ordinals of the samples close to an example, ascending; none until all are encoded. */
    int[] hits(long projectId, NearestExamples wanted) {
        String encoderId = encoders.encoderOf(projectId).orElse(null);
        int n = samples.count(projectId);
        if (encoderId == null || embeddings.count(projectId, encoderId) < n) {
            return new int[0];
        }
        Map<Asked, float[]> known =
                kept.computeIfAbsent(projectId, id -> new ConcurrentHashMap<>());
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        float[] cosines =
                known.computeIfAbsent(
                        new Asked(encoderId, n, wanted.sampleIds()),
                        asked -> cosines(projectId, asked));
        return IntStream.range(0, cosines.length)
                .filter(row -> cosines[row] >= wanted.threshold())
                .toArray();
    }

    /** The cosine of each sample with the closest example; of the examples themselves NaN. */
    private float[] cosines(long projectId, Asked asked) {
        Embeddings all = embeddings.open(projectId, asked.encoderId()).orElseThrow();
        long[] ids = samples.idsByOrdinal(projectId);
        int[] rows =
                IntStream.range(0, asked.size())
                        .filter(row -> asked.examples().contains(ids[row]))
                        .toArray();
        float[][] examples =
                IntStream.of(rows).mapToObj(row -> unit(all.row(row))).toArray(float[][]::new);
        float[] cosines = new float[asked.size()];
        IntStream.range(0, asked.size())
                .parallel()
                .forEach(row -> cosines[row] = closest(unit(all.row(row)), examples));
        IntStream.of(rows).forEach(row -> cosines[row] = Float.NaN);
        return cosines;
    }

    private static float closest(float[] sample, float[][] examples) {
        float most = -1;
        for (float[] example : examples) {
            float dot = 0;
            for (int j = 0; j < sample.length; j++) {
                dot += sample[j] * example[j];
            }
            most = Math.max(most, dot);
        }
        return most;
    }

    /** Scaled to length 1; zeros stay. */
    private static float[] unit(float[] row) {
        double squares = 0;
        for (float x : row) {
            squares += (double) x * x;
        }
        float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        float[] unit = Arrays.copyOf(row, row.length);
        for (int j = 0; j < unit.length; j++) {
            unit[j] *= scale;
        }
        return unit;
    }

    @EventListener
    void on(ProjectDeleted event) {
        kept.remove(event.projectId());
    }

    /** The same encoder may have been fitted anew. */
    @EventListener
    void on(SamplesEncoded event) {
        kept.remove(event.projectId());
    }
}
