package io.winnow.neural;

import io.winnow.learning.ImageShape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * An altered view, and a row that is 1 at the pixels to hide and 0 elsewhere: whole square patches,
 * chosen uniformly.
 *
 * @param patch the side of a patch in pixels, at least 1
 * @param hidden the share of patches that are hidden, in (0, 1)
 */
record MaskedViews(int patch, double hidden) implements Views {

    private static final int ROWS = 2;

    MaskedViews {
        if (patch < 1 || !(hidden > 0 && hidden < 1)) {
            throw new IllegalArgumentException("patches of " + patch + ", " + hidden + " hidden");
        }
    }

    @Override
    public int count() {
        return ROWS;
    }

    @Override
    public void make(byte[] image, Look how, SplittableRandom random, float[][] into) {
        how.view(image, random, into[0]);
        ImageShape shape = how.shape();
        int across = Math.ceilDiv(shape.width(), patch);
        boolean[] chosen = choose(across * Math.ceilDiv(shape.height(), patch), random);
        for (int y = 0; y < shape.height(); y++) {
            for (int x = 0; x < shape.width(); x++) {
                int at = (y * shape.width() + x) * shape.channels();
                float value = chosen[y / patch * across + x / patch] ? 1 : 0;
                Arrays.fill(into[1], at, at + shape.channels(), value);
            }
        }
    }

    /** Between one and all but one, unless there is only one. */
    private boolean[] choose(int patches, SplittableRandom random) {
        boolean[] chosen = new boolean[patches];
        int wanted = Math.clamp(Math.round(hidden * patches), 1, Math.max(1, patches - 1));
        for (int i = patches - wanted; i < patches; i++) {
            int drawn = random.nextInt(i + 1);
            chosen[chosen[drawn] ? i : drawn] = true;
        }
        return chosen;
    }
}
