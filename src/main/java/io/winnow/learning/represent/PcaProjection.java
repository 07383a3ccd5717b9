package io.winnow.learning.represent;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;

/** The two directions in which the rows vary most: linear, fast, honest about large distances. */
public record PcaProjection() implements Projection {

    @Override
    public Embeddings project(Embeddings embeddings, long seed, Progress progress) {
        if (embeddings.dimension() > 1) {
            return Pca.fit(embeddings, 2, seed, progress).project(embeddings);
        }
        Embeddings line = Pca.fit(embeddings, 1, seed, progress).project(embeddings);
        float[] plane = new float[2 * line.size()];
        for (int i = 0; i < line.size(); i++) {
            plane[2 * i] = line.get(i, 0);
        }
        return Embeddings.of(plane, line.size(), 2);
    }

    /**
     * The same as an array, scaled so that the first coordinate has a standard deviation of {@code
     * spread}, for methods that start from it; zeros where nothing varies.
     */
    static double[] scaled(Embeddings embeddings, double spread, long seed, Progress progress) {
        Embeddings plane = new PcaProjection().project(embeddings, seed, progress);
        double square = 0;
        for (int i = 0; i < plane.size(); i++) {
            square += (double) plane.get(i, 0) * plane.get(i, 0);
        }
        double scale = square > 0 ? spread / Math.sqrt(square / plane.size()) : 0;
        double[] start = new double[2 * plane.size()];
        for (int i = 0; i < start.length; i++) {
            start[i] = scale * plane.get(i / 2, i % 2);
        }
        return start;
    }
}
