package io.winnow.curate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.evaluate.Trustworthiness;
import io.winnow.learning.math.Sampling;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How far a map can be believed: the {@link Trustworthiness} of its places, among at most {@value
 * #MOST} samples drawn uniformly, because it compares each with each.
 *
 * @param trustworthiness from 0 to 1; 1 where all neighbours on the map are neighbours in the
 *     embeddings, about a half where places are drawn at random
 * @param neighbors how many neighbours of each sample were looked at, k
 * @param samples how many samples were compared
 */
public record MapTrust(double trustworthiness, int neighbors, int samples) {

    private static final int NEIGHBORS = 12;
    private static final int MOST = 2_000;

    public MapTrust {
        if (!(trustworthiness >= 0 && trustworthiness <= 1)
                || neighbors < 1
                || 2 * neighbors >= samples) {
            throw new IllegalArgumentException(
                    "a trustworthiness of %s, for %d neighbours among %d samples"
                            .formatted(trustworthiness, neighbors, samples));
        }
    }

    /**
     * Measures it.
     *
     * @param embeddings n × d
     * @param places n × 2
     * @param seed draws the samples
     * @return empty of fewer than three samples, which have no other neighbours to be confused with
     */
    static Optional<MapTrust> of(
            Embeddings embeddings, Embeddings places, long seed, Progress progress) {
        int n = Math.min(MOST, embeddings.size());
        int k = Math.min(NEIGHBORS, (n - 1) / 2);
        if (k < 1) {
            return Optional.empty();
        }
        int[] rows = Sampling.draw(embeddings.size(), n, new SplittableRandom(seed));
        Arrays.sort(rows);
        double trustworthiness =
                Trustworthiness.of(embeddings.gather(rows), places.gather(rows), k, progress);
        return Optional.of(new MapTrust(Math.clamp(trustworthiness, 0, 1), k, n));
    }
}
