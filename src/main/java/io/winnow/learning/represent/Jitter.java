package io.winnow.learning.represent;

import java.util.SplittableRandom;

/** Noise that tells equal points apart. */
final class Jitter {

    private Jitter() {}

    /** Adds Gaussian noise of this standard deviation in place. */
    static double[] on(double[] places, double deviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < places.length; i++) {
            places[i] += deviation * random.nextGaussian();
        }
        return places;
    }
}
