/**
 * Writes ONNX files: protocol buffers by hand, and the few messages of onnx.proto that a graph of
 * operators needs. Knows no network and no engine; {@code neural} says which nodes a network is.
 */
@NullMarked
package io.winnow.neural.onnx;

import org.jspecify.annotations.NullMarked;
