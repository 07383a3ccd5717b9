package io.winnow.sample;

import io.winnow.neural.Preprocessing;

/**
 * What a curator said about an ONNX file; {@code <id>.json} beside {@code <id>.onnx}.
 *
 * @param format {@value #FORMAT}
 * @param name for people
 * @param dimension of its embeddings, as found in the dry run
 * @param how what it wants to be given for an image
 */
record OnnxCard(String format, String name, int dimension, Preprocessing how) {

    static final String FORMAT = "winnow-onnx-1";

    OnnxCard {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("format " + format + " is not " + FORMAT);
        }
    }
}
