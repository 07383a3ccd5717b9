package io.winnow.neural;

import ai.onnxruntime.OrtException;
import io.winnow.learning.Embeddings;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Labels;
import io.winnow.learning.Posterior;
import io.winnow.learning.Progress;
import io.winnow.learning.Targets;
import io.winnow.learning.classify.Head;
import io.winnow.learning.classify.LogisticRegression;
import java.util.stream.IntStream;

/** Judges an encoder by a linear head on its embeddings, the way it will be used. */
final class Probe {

    private static final int CHUNK = 128;

    private Probe() {}

    /** A head on the embeddings of the labeled images. */
    static Head head(EncoderFile encoder, ImageSource images, Labels labels, Progress progress) {
        Labels inOrder = inOrder(labels);
        return new LogisticRegression()
                .train(
                        embed(encoder, images, labels.rows(), progress),
                        Targets.of(inOrder),
                        null,
                        progress);
    }

    /** The share of {@code unseen} that a head learned from {@code labels} gets right. */
    static double accuracy(
            EncoderFile encoder,
            ImageSource images,
            Labels labels,
            Labels unseen,
            Progress progress) {
        Posterior said =
                head(encoder, images, labels, progress)
                        .predict(embed(encoder, images, unseen.rows(), progress));
        return IntStream.range(0, unseen.size())
                .mapToDouble(i -> said.top(i) == unseen.classes()[i] ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static Labels inOrder(Labels labels) {
        int[] rows = IntStream.range(0, labels.size()).toArray();
        return new Labels(rows, labels.classes(), labels.classCount());
    }

    private static Embeddings embed(
            EncoderFile encoder, ImageSource images, int[] rows, Progress progress) {
        int bytes = images.shape().bytes();
        int d = encoder.dimension();
        float[] values = new float[Math.multiplyExact(rows.length, d)];
        try (Inference inference = OnnxInference.open(new ResNetGraph(encoder))) {
            for (int from = 0; from < rows.length; from += CHUNK) {
                progress.report(from, rows.length, "looking at the labels");
                int count = Math.min(CHUNK, rows.length - from);
                byte[] pixels = new byte[count * bytes];
                for (int i = 0; i < count; i++) {
                    images.read(rows[from + i], pixels, i * bytes);
                }
                System.arraycopy(inference.encode(pixels, count), 0, values, from * d, count * d);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder does not run: " + e.getMessage(), e);
        }
        return Embeddings.of(values, rows.length, d);
    }
}
