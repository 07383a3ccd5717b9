package io.winnow.neural;

import io.winnow.learning.ImageShape;

/**
 * A model as an ONNX file.
 *
 * @param input the shape of image it takes
 * @param bytes of the file
 */
@SuppressWarnings("ArrayRecordComponent")
public record OnnxModel(ImageShape input, byte[] bytes) {}
