package io.winnow.neural;

/** Runs a trained encoder on images. Several threads may use one at once. */
interface Inference extends AutoCloseable {

    /**
     * Embeds a batch.
     *
     * @param pixels at least {@code count} × C × H × W, 0..255
     * @return {@code count} × d, row-major, each row L2-normalised
     * @throws IllegalStateException if the engine fails
     */
    float[] encode(byte[] pixels, int count);

    @Override
    void close();
}
