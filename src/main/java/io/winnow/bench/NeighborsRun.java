package io.winnow.bench;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The neighbour graph beside what Python has, each with its recall against exact search. */
final class NeighborsRun {

    private static final String SCRIPT = "neighbor_speed.py";
    private static final List<String> PEERS = List.of("pynndescent", "faiss", "scikit-learn");

    /** Above so many rows only the first peer is asked; the others would take an hour. */
    private static final int LARGE = 200_000;

    private final Consumer<Figure> table;
    private final @Nullable String python;

    NeighborsRun(Consumer<Figure> table, @Nullable String python) {
        this.table = table;
        this.python = python;
    }

    /**
     * On rows in NumPy's format.
     *
     * @param whose the rows are, for the table
     */
    void run(Path file, String whose) throws IOException, InterruptedException {
        Embeddings rows = NpyFile.map(file);
        Recall recall = new Recall(rows, FileWorkload.K, 1);
        String what =
                String.format(
                        Locale.ROOT,
                        "neighbour graph, %,d × %d %s, k = %d",
                        rows.size(),
                        rows.dimension(),
                        whose,
                        FileWorkload.K);
        Contender.compare(
                what,
                rows.size() == 100_000 ? "≤ 10 CPU-s at recall ≥ .99" : "",
                contenders(file, rows.size()),
                (contender, found) -> String.format(Locale.ROOT, "; recall %.4f", recall.of(found)),
                table);
    }

    private List<Contender> contenders(Path file, int n) throws IOException {
        List<Contender> all = new ArrayList<>();
        all.add(Contender.winnow("Winnow", FileWorkload.GRAPH, file));
        if (python != null) {
            for (String peer : n > LARGE ? PEERS.subList(0, 1) : PEERS) {
                all.add(Contender.python(peer, python, SCRIPT, peer, file));
            }
        }
        return all;
    }
}
