package io.winnow.bench;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.learning.evaluate.Trustworthiness;
import io.winnow.learning.math.Sampling;
import io.winnow.learning.represent.Tsne;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Projections beside scikit-learn's t-SNE. All are judged alike: trustworthiness for 12 neighbours
 * among up to 3,000 of the rows, and of t-SNE the divergence that it lowers.
 */
final class ProjectionRun {

    private static final String SCRIPT = "projection_speed.py";
    private static final String PEER = "scikit-learn";
    private static final int NEAR = 12;
    private static final int SAMPLE = 3_000;

    private final Consumer<Figure> table;
    private final @Nullable String python;

    ProjectionRun(Consumer<Figure> table, @Nullable String python) {
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
        List<Contender> contenders = new ArrayList<>();
        contenders.add(Contender.winnow("Winnow's t-SNE", FileWorkload.TSNE, file));
        contenders.add(Contender.winnow("Winnow's layout like UMAP", FileWorkload.UMAP, file));
        if (python != null) {
            contenders.add(Contender.python("scikit-learn's t-SNE", python, SCRIPT, PEER, file));
        }
        String what =
                String.format(
                        Locale.ROOT,
                        "projection, %,d × %d %s",
                        rows.size(),
                        rows.dimension(),
                        whose);
        Contender.compare(what, "", contenders, (one, plane) -> judge(one, rows, plane), table);
    }

    private static String judge(Contender contender, Embeddings rows, Embeddings plane) {
        int size = Math.min(SAMPLE, rows.size());
        int[] some = Sampling.draw(rows.size(), size, new SplittableRandom(1));
        double trust = Trustworthiness.of(rows.gather(some), plane.gather(some), NEAR);
        return contender.name().endsWith("t-SNE")
                ? String.format(
                        Locale.ROOT,
                        "; KL %.3f, trustworthiness %.3f",
                        new Tsne().divergence(rows, plane, 1),
                        trust)
                : String.format(Locale.ROOT, "; trustworthiness %.3f", trust);
    }
}
