package io.winnow.sample;

import io.winnow.learning.ImageShape;

/**
 * What an encoder made of some images of the pool.
 *
 * @param input the images it was given, as it wants them
 * @param dimension d of its embeddings
 * @param images how many it was given
 * @param imagesPerSecond how fast it was, decoding left out
 * @param alike the mean cosine between the embeddings of two different images; near 1, the encoder
 *     tells them hardly apart. NaN for a single image
 */
public record DryRun(
        ImageShape input, int dimension, int images, double imagesPerSecond, double alike) {

    private static final double TOO_ALIKE = .995;

    /** Whether the images came out almost the same, as they do when the preprocessing is wrong. */
    public boolean suspicious() {
        return alike > TOO_ALIKE;
    }

    /** Like "grey images of 28 × 28 pixels". */
    public String inputWords() {
        return "%s images of %d × %d pixels"
                .formatted(
                        input.channels() == 1 ? "grey" : "colour", input.height(), input.width());
    }

    /**
     * @param rows {@code images} × {@code dimension}, L2-normalised
     */
    static DryRun of(ImageShape input, float[] rows, int images, double seconds) {
        int dimension = rows.length / images;
        double sum = 0;
        for (int i = 0; i < images; i++) {
            for (int j = 0; j < i; j++) {
                for (int k = 0; k < dimension; k++) {
                    sum += (double) rows[i * dimension + k] * rows[j * dimension + k];
                }
            }
        }
        return new DryRun(
                input,
                dimension,
                images,
                images / Math.max(seconds, 1e-9),
                sum / (images * (images - 1) / 2.0));
    }
}
