package io.winnow.learning.represent;

import io.winnow.learning.Embeddings;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.math.NeighborGraph;
import java.util.Arrays;

/**
 * t-SNE (van der Maaten &amp; Hinton 2008) by Barnes–Hut approximation (van der Maaten 2014) from a
 * PCA start. Shows who is near to whom; says nothing about the size of a group or the distance
 * between two.
 *
 * @param perplexity how many neighbours count, about; 3 × as many are looked up. Less if there are
 *     too few rows
 * @param iterations in all, of which the first 250 exaggerate
 */
public record Tsne(double perplexity, int iterations) implements Projection {

    private static final double START = 1e-4;
    private static final int LOOKUP = 100;

    public Tsne {
        if (!(perplexity >= 1) || iterations < 1) {
            throw new IllegalArgumentException(
                    "perplexity " + perplexity + " in " + iterations + " iterations");
        }
    }

    /** Perplexity 30, 1,000 iterations. */
    public Tsne() {
        this(30, 1_000);
    }

    @Override
    public Embeddings project(Embeddings embeddings, long seed, Progress progress) {
        int n = embeddings.size();
        double[] start = start(embeddings, seed, progress);
        if (n == 1) {
            return plane(start);
        }
        TsneDescent descent = new TsneDescent(affinities(embeddings, seed, progress), start);
        for (int i = 0; i < iterations; i++) {
            progress.report(LOOKUP + i, LOOKUP + iterations, "laying out");
            descent.step();
        }
        return plane(descent.places());
    }

    /**
     * KL(P‖Q), which {@link #project} lowers, of any places for these rows.
     *
     * @param plane n × 2
     * @param seed decides which neighbours of a large n are found
     * @throws IllegalArgumentException if there are not as many places as rows
     */
    public double divergence(Embeddings embeddings, Embeddings plane, long seed) {
        if (plane.size() != embeddings.size() || plane.dimension() != 2) {
            throw new IllegalArgumentException(plane + " are no places for " + embeddings);
        }
        double[] places = new double[2 * plane.size()];
        Arrays.setAll(places, i -> plane.get(i / 2, i % 2));
        return new TsneDescent(affinities(embeddings, seed, Progress.NONE), places).divergence();
    }

    /** The joint probabilities p(i, j). */
    SparseGraph affinities(Embeddings embeddings, long seed, Progress progress) {
        int n = embeddings.size();
        double wanted = Math.clamp((n - 1) / 3.0, 1, perplexity);
        int k = (int) Math.min(n - 1, Math.max(1, Math.floor(3 * wanted)));
        NeighborGraph graph =
                NearestNeighbors.graph(embeddings, k, seed, stage(LOOKUP + iterations, progress));
        return Affinities.of(graph, n, wanted);
    }

    private double[] start(Embeddings embeddings, long seed, Progress progress) {
        Progress first = (done, total, message) -> progress.report(0, LOOKUP + iterations, message);
        return Jitter.on(PcaProjection.scaled(embeddings, START, seed, first), START / 100, seed);
    }

    /** Looking up neighbours, as the first {@value #LOOKUP} of all units. */
    static Progress stage(long all, Progress progress) {
        return (done, total, message) -> progress.report(LOOKUP * done / total, all, message);
    }

    /** n × 2 places as float32. */
    static Embeddings plane(double[] places) {
        float[] values = new float[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) places[i];
        }
        return Embeddings.of(values, values.length / 2, 2);
    }
}
