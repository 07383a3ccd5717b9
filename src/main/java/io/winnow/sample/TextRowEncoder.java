package io.winnow.sample;

import io.winnow.learning.represent.TextEncoder;

/** Encodes the texts of a project. */
record TextRowEncoder(TextEncoder encoder, Texts texts, long projectId, int size)
        implements RowEncoder {

    @Override
    public int dimension() {
        return encoder.dimension();
    }

    @Override
    public float[] encode(int from, int count) {
        return encoder.encode(texts.page(projectId, from, count));
    }

    @Override
    public void close() {
        encoder.close();
    }
}
