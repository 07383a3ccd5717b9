package io.winnow.learning.represent;

import io.winnow.learning.Progress;
import java.util.List;

/** Turns texts into embeddings. One instance serves one thread at a time. */
public interface TextEncoder extends AutoCloseable {

    /** Names this encoder's output: equal ids, equal embeddings. Safe as a file name. */
    String id();

    /** The dimension d of its embeddings. */
    int dimension();

    /** So many texts take well under a second, however long they are. */
    int BATCH = 32;

    /**
     * Encodes a batch, without asking anybody; of many texts see the other method.
     *
     * @return n × d, row-major, each row L2-normalised; zeros where a text says nothing it knows
     */
    float[] encode(List<String> texts);

    /**
     * The same of any number of texts, {@value #BATCH} at a time.
     *
     * @param progress asked before each batch
     * @throws java.util.concurrent.CancellationException if {@code progress} says so
     */
    default float[] encode(List<String> texts, Progress progress) {
        float[] rows = new float[Math.multiplyExact(texts.size(), dimension())];
        for (int from = 0; from < texts.size(); from += BATCH) {
            progress.report(from, texts.size(), "encoding");
            int to = Math.min(texts.size(), from + BATCH);
            float[] batch = encode(texts.subList(from, to));
            System.arraycopy(batch, 0, rows, from * dimension(), batch.length);
        }
        return rows;
    }

    @Override
    default void close() {}
}
