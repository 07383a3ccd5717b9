package io.winnow.simulate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.math.NeighborGraph;
import io.winnow.learning.math.Sampling;
import io.winnow.learning.math.SeededHash;
import io.winnow.learning.represent.Encoder;
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

    private final LabeledImages images;
    private final @Nullable LabeledImages test;
    private final EncoderChoice choice;
    private final double heldOut;
    private @Nullable Embeddings encoded;

    Arenas(LabeledImages images, @Nullable LabeledImages test, EncoderChoice choice, double share) {
        this.images = images;
        this.test = test;
        this.choice = choice;
        this.heldOut = share;
    }

    /** The arena of {@code seed}. */
    Arena of(long seed, Progress progress) throws IOException {
        int[] order = Sampling.draw(images.size(), images.size(), new SplittableRandom(seed));
        int held = test == null ? Math.max(1, (int) Math.round(heldOut * order.length)) : 0;
        int[] testRows = Arrays.copyOf(order, held);
        int[] poolRows = Arrays.copyOfRange(order, held, order.length);
        Arrays.sort(poolRows);
        try (Encoder encoder = choice.open(subset(images.images(), poolRows), seed, progress)) {
            Embeddings all = encoded(encoder, progress);
            Embeddings pool = all.gather(poolRows);
            Embeddings unseen =
                    test == null
                            ? all.gather(testRows)
                            : EncoderChoice.encode(encoder, test.images(), progress);
            return new Arena(
                    choice.name(),
                    seed,
                    pool,
                    classes(images, poolRows),
                    unseen,
                    test == null ? classes(images, testRows) : test.truth(),
                    images.classes().size(),
                    IntStream.of(poolRows).mapToLong(row -> SeededHash.mix(0, row)).toArray(),
                    graph(pool, seed, progress));
        }
    }

    /** A trained encoder gives every seed the same embeddings, so they are made once. */
    private synchronized Embeddings encoded(Encoder encoder, Progress progress) {
        Embeddings known = encoded;
        if (known != null && choice.trained() != null) {
            return known;
        }
        known = EncoderChoice.encode(encoder, images.images(), progress);
        encoded = known;
        return known;
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

    private static int[] classes(LabeledImages images, int[] rows) {
        return IntStream.of(rows).map(row -> images.truth()[row]).toArray();
    }

    private static ImageSource subset(ImageSource images, int[] rows) {
        int bytes = images.shape().bytes();
        byte[] pixels = new byte[Math.multiplyExact(rows.length, bytes)];
        for (int i = 0; i < rows.length; i++) {
            images.read(rows[i], pixels, i * bytes);
        }
        return ImageSource.of(pixels, images.shape());
    }
}
