package io.winnow.neural;

import io.winnow.learning.ImageShape;
import io.winnow.neural.onnx.OnnxGraph;

/** An encoder as nodes of an ONNX graph. */
interface EncoderGraph {

    /** The shape of image it takes. */
    ImageShape input();

    /** The dimension d of its embeddings. */
    int dimension();

    /**
     * Adds the encoder's nodes.
     *
     * @param images the value that holds n × C × H × W pixels, 0..255
     * @return the value that holds the embeddings, n × d, each row L2-normalised
     */
    String embed(OnnxGraph graph, String images);
}
