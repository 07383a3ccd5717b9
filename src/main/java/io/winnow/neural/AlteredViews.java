package io.winnow.neural;

import java.util.SplittableRandom;

/**
 * Views of an image that are altered independently of each other.
 *
 * @param count how many
 */
record AlteredViews(int count) implements Views {

    @Override
    public void make(byte[] image, Look how, SplittableRandom random, float[][] into) {
        for (float[] view : into) {
            how.view(image, random, view);
        }
    }
}
