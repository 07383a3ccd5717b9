package io.winnow.neural;

import io.winnow.learning.Embeddings;
import io.winnow.learning.ImageSource;
import io.winnow.learning.Progress;
import io.winnow.learning.Tensor;
import io.winnow.learning.represent.Pca;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The last step of an encoder: the principal components of its {@link Features}. */
final class Components {

    /** The mean of the features, of length d. */
    static final String MEAN = "features.mean";

    /** The components, k × d. */
    static final String AXES = "features.axes";

    private static final int ENOUGH = 4_000;
    private static final double WHITENING = 0.25;
    private static final double WEAKEST = 1e-6;

    private Components() {}

    /** The network with components fitted to up to 4,000 evenly spaced images. */
    static EncoderFile fit(EncoderFile network, ImageSource images, Progress progress) {
        int count = Math.min(ENOUGH, images.size());
        int bytes = images.shape().bytes();
        byte[] pixels = new byte[Math.multiplyExact(count, bytes)];
        for (int i = 0; i < count; i++) {
            images.read((int) ((long) i * images.size() / count), pixels, i * bytes);
        }
        int d = Features.count(network.architecture());
        Map<String, Tensor> tensors = new LinkedHashMap<>(network.tensors());
        try (FeatureExtractor extractor = new FeatureExtractor(network)) {
            float[] rows = extractor.extract(pixels, count, d, UnaryOperator.identity());
            int k = Math.min(Features.KEPT, Math.min(d, count));
            Pca pca = Pca.fit(Embeddings.of(rows, count, d), k, 1, progress);
            tensors.put(MEAN, new Tensor(pca.mean(), d));
            tensors.put(AXES, new Tensor(softened(pca), k, d));
        }
        return new EncoderFile(network.architecture(), network.scale(), tensors);
    }

    /** The components divided by the {@value #WHITENING}th power of their relative deviation. */
    private static float[] softened(Pca pca) {
        float[] axes = pca.components().clone();
        int d = pca.mean().length;
        double strongest = Math.max(pca.variances()[0], Float.MIN_NORMAL);
        for (int i = 0; i < axes.length; i++) {
            double variance = Math.max(pca.variances()[i / d] / strongest, WEAKEST);
            axes[i] /= (float) Math.pow(variance, WHITENING / 2);
        }
        return axes;
    }
}
