package io.winnow.bench;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.learning.Progress;
import io.winnow.learning.math.NearestNeighbors;
import io.winnow.learning.math.NeighborGraph;
import io.winnow.learning.represent.Projection;
import io.winnow.learning.represent.Tsne;
import io.winnow.learning.represent.Umap;
import io.winnow.neural.ResNetEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Work to be timed on a file, by name; the outcome goes to {@link Contender#outcome}. */
final class FileWorkload {

    static final String GRAPH = "graph";
    static final String TSNE = "tsne";
    static final String UMAP = "umap";
    static final String ENCODE = "encode";

    /** Neighbours in the graph. */
    static final int K = 15;

    /** What {@link #ENCODE} looks for beside its file. */
    static final String ENCODER = "encoder.safetensors";

    private static final int WARM_UP = 30_000;
    private static final int ENCODED = 3;

    private final Path outcome;

    private FileWorkload(Path outcome) {
        this.outcome = outcome;
    }

    /**
     * Runs one.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static Measured run(String name, Path on) throws IOException {
        FileWorkload work = new FileWorkload(Contender.outcome(name, on));
        return switch (name) {
            case GRAPH -> work.graph(NpyFile.map(on));
            case TSNE -> work.project(new Tsne(), NpyFile.map(on));
            case UMAP -> work.project(new Umap(), NpyFile.map(on));
            case ENCODE -> work.encode(on);
            default -> throw new IllegalArgumentException("no work on files is called " + name);
        };
    }

    /** After a smaller graph, so that what is timed is compiled. */
    private Measured graph(Embeddings rows) throws IOException {
        int[] some = IntStream.range(0, Math.min(WARM_UP, rows.size())).toArray();
        NearestNeighbors.graph(rows.gather(some), K, 2, Progress.NONE);
        AtomicReference<NeighborGraph> graph = new AtomicReference<>();
        Measured took =
                Stopwatch.once(() -> graph.set(NearestNeighbors.graph(rows, K, 1, Progress.NONE)));
        int[] neighbors = graph.get().neighbors();
        float[] numbers = new float[neighbors.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = neighbors[i]; // exact below 2²⁴
        }
        write(numbers, graph.get().k());
        return took;
    }

    private Measured project(Projection projection, Embeddings rows) throws IOException {
        AtomicReference<Embeddings> plane = new AtomicReference<>();
        Measured took = Stopwatch.once(() -> plane.set(projection.project(rows, 1, Progress.NONE)));
        write(plane.get().array().orElseThrow(), 2);
        return took;
    }

    private Measured encode(Path images) throws IOException {
        byte[] pixels = Files.readAllBytes(images);
        try (ResNetEncoder encoder = ResNetEncoder.load(images.resolveSibling(ENCODER))) {
            int count = pixels.length / encoder.input().bytes();
            AtomicReference<float[]> rows = new AtomicReference<>();
            Measured took = Stopwatch.best(ENCODED, () -> rows.set(encoder.encode(pixels, count)));
            write(rows.get(), encoder.dimension());
            return took;
        }
    }

    private void write(float[] values, int columns) throws IOException {
        try (NpyFile file = NpyFile.append(outcome, columns)) {
            file.append(values, values.length / columns);
        }
    }
}
