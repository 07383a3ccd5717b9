package io.winnow.simulate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.represent.TextEncoder;
import java.util.List;

/** An encoder of texts. */
record TextSampleEncoder(TextEncoder encoder) implements SampleEncoder {

    /** The texts among {@code samples}; {@code name} is the encoder that wants them. */
    static List<String> texts(Samples samples, String name) {
        if (samples instanceof Samples.Texts texts) {
            return texts.texts();
        }
        throw new IllegalArgumentException(
                "%s encodes texts, and these are %s".formatted(name, samples.kind()));
    }

    @Override
    public String id() {
        return encoder.id();
    }

    @Override
    public Embeddings encode(Samples samples, Progress progress) {
        List<String> texts = texts(samples, encoder.id());
        float[] rows = encoder.encode(texts, progress);
        return Embeddings.of(rows, texts.size(), encoder.dimension());
    }

    @Override
    public void close() {
        encoder.close();
    }
}
