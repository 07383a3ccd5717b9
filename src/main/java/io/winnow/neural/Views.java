package io.winnow.neural;

import io.winnow.learning.ImageShape;
import java.util.SplittableRandom;

/** How an image becomes rows of a batch. */
interface Views {

    /** The rows that each image becomes, at least 1. */
    int count();

    /**
     * Makes them.
     *
     * @param image C × H × W, 0..255
     * @param how what may be altered, and what brings pixels to the network's scale
     * @param random decides every choice
     * @param into {@link #count} rows of H × W × C, filled
     */
    void make(byte[] image, Look how, SplittableRandom random, float[][] into);

    /**
     * What all images of a training have in common.
     *
     * @param shape of the images
     * @param augmentation what may be altered
     * @param scale of the network's input
     */
    record Look(ImageShape shape, Augmentation augmentation, Scale scale) {

        /** A view on the network's scale, turned by a number of quarters. */
        void view(byte[] image, int quarters, SplittableRandom random, float[] into) {
            augmentation.view(image, shape, quarters, random, into);
            for (int i = 0; i < into.length; i++) {
                into[i] = scale.apply(into[i]);
            }
        }

        /** A view on the network's scale. */
        void view(byte[] image, SplittableRandom random, float[] into) {
            view(image, Augmentation.UPRIGHT, random, into);
        }
    }
}
