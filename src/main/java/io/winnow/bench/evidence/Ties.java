package io.winnow.bench.evidence;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.stream.IntStream;

/** What to do where several classes are equally probable. */
final class Ties {

    private static final float SAME = 1e-6f;

    private Ties() {}

    /** The chance that a fair draw among the most probable classes gives {@code truth}. */
    static double credit(float[] probabilities, int truth) {
        int[] best = best(probabilities);
        return IntStream.of(best).anyMatch(c -> c == truth) ? 1.0 / best.length : 0;
    }

    /**
     * The class that the benchmark WRENCH draws (Zhang et al. 2021): the hash of the row's number
     * decides, so that everybody draws alike.
     */
    static int wrench(float[] probabilities, int row) {
        int[] best = best(probabilities);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(String.valueOf(row).getBytes(StandardCharsets.UTF_8));
            return best[new BigInteger(1, digest).mod(BigInteger.valueOf(best.length)).intValue()];
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-1", missing);
        }
    }

    private static int[] best(float[] probabilities) {
        float most = probabilities[0];
        for (float p : probabilities) {
            most = Math.max(most, p);
        }
        float least = most - SAME;
        return IntStream.range(0, probabilities.length)
                .filter(c -> probabilities[c] >= least)
                .toArray();
    }
}
