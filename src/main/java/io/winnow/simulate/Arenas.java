package io.winnow.simulate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.math.NeighborGraph;
import io.winnow.learning.math.Sampling;
import io.winnow.learning.math.SeededHash;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The arenas of one encoder: one per seed, each with its own split unless the test set is given.
 */
final class Arenas {

    private static final int NEIGHBORS = 15;

    private final LabeledSamples all;
    private final @Nullable LabeledSamples test;
    private final EncoderChoice choice;
    private final EmbeddingCache cache;
    private final double heldOut;
    private @Nullable Encoded shared;

    /** Everything as a trained encoder sees it, which is the same for every seed. */
    private record Encoded(Embeddings all, @Nullable Embeddings test) {}

    Arenas(
            LabeledSamples all,
            @Nullable LabeledSamples test,
            EncoderChoice choice,
            EmbeddingCache cache,
            double heldOut) {
        this.all = all;
        this.test = test;
        this.choice = choice;
        this.cache = cache;
        this.heldOut = heldOut;
    }

    /** The arena of {@code seed}. */
    Arena of(long seed, Progress progress) throws IOException {
        int[] order = Sampling.draw(all.size(), all.size(), new SplittableRandom(seed));
        int held = test == null ? all.share(heldOut) : 0;
        int[] testRows = Arrays.copyOf(order, held);
        int[] poolRows = Arrays.copyOfRange(order, held, order.length);
        Arrays.sort(poolRows);
        Encoded encoded = choice.fitted() ? fitted(poolRows, seed, progress) : shared(progress);
        Embeddings given = encoded.test();
        Embeddings pool = encoded.all().gather(poolRows);
        return new Arena(
                choice.name(),
                seed,
                pool,
                classes(all, poolRows),
                given == null ? encoded.all().gather(testRows) : given,
                test == null ? classes(all, testRows) : test.truth(),
                all.classes().size(),
                IntStream.of(poolRows).mapToLong(row -> SeededHash.mix(0, row)).toArray(),
                graph(pool, seed, progress));
    }

    private Encoded fitted(int[] poolRows, long seed, Progress progress) throws IOException {
        try (SampleEncoder encoder =
                choice.opener().open(all.samples().subset(poolRows), seed, progress)) {
            return encoded(encoder, EmbeddingCache.none(), progress);
        }
    }

    private synchronized Encoded shared(Progress progress) throws IOException {
        Encoded known = shared;
        if (known == null) {
            try (SampleEncoder encoder = choice.opener().open(all.samples(), 0, progress)) {
                known = encoded(encoder, cache, progress);
                shared = known;
            }
        }
        return known;
    }

    private Encoded encoded(SampleEncoder encoder, EmbeddingCache kept, Progress progress)
            throws IOException {
        return new Encoded(
                kept.of(encoder, all.samples(), progress),
                test == null ? null : kept.of(encoder, test.samples(), progress));
    }

    private static int[] classes(LabeledSamples samples, int[] rows) {
        return IntStream.of(rows).map(row -> samples.truth()[row]).toArray();
    }

    private static Supplier<NeighborGraph> graph(Embeddings pool, long seed, Progress progress) {
        return new Supplier<>() {
            private @Nullable NeighborGraph graph;

            @Override
            public NeighborGraph get() {
                NeighborGraph known = graph;
                if (known == null) {
                    known = NearestNeighbors.graph(pool, NEIGHBORS, seed, progress);
                    graph = known;
                }
                return known;
            }
        };
    }
}
