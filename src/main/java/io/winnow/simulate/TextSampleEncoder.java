package io.winnow.simulate;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.represent.TextEncoder;
import java.util.List;

/** An encoder of texts. */
record TextSampleEncoder(TextEncoder encoder) implements SampleEncoder {

    private static final int BATCH = 256;

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
        int d = encoder.dimension();
        float[] values = new float[Math.multiplyExact(texts.size(), d)];
        for (int from = 0; from < texts.size(); from += BATCH) {
            progress.report(from, texts.size(), "encoding");
            List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
            System.arraycopy(encoder.encode(batch), 0, values, from * d, batch.size() * d);
        }
        return Embeddings.of(values, texts.size(), d);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
