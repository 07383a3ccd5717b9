/**
 * Networks: a small residual network, self-supervised training on one trainer with several
 * objectives, its checkpoints and weight files, the encoder that serves them, and encoders of texts
 * and images from ONNX files. The only package that knows {@code ai.djl} and {@code
 * ai.onnxruntime}; uses {@code learning} and nothing above.
 */
@NullMarked
package io.winnow.neural;

import org.jspecify.annotations.NullMarked;
