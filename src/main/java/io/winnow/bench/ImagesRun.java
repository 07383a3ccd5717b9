package io.winnow.bench;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.neural.OnnxExport;
import io.winnow.neural.OnnxModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sample images through the encoder that ships, as Winnow encodes them, beside the same graph
 * in ONNX Runtime from Python.
 */
final class ImagesRun {

    private static final String SCRIPT = "image_speed.py";

    /** The sample images, below the data. */
    static final String IMAGES = "fashion-mnist/t10k-images-idx3-ubyte.gz";

    /** Batch and threads of the peer; 0 threads are as many as it takes by itself. */
    private static final List<String> PEERS = List.of("32x1", "256x1", "32x0", "256x0");

    private final Path data;
    private final Consumer<Figure> table;
    private final @Nullable String python;

    ImagesRun(Path data, Consumer<Figure> table, @Nullable String python) {
        this.data = data;
        this.table = table;
        this.python = python;
    }

    /**
     * Runs it.
     *
     * @param folder an empty one for the files both read
     */
    void run(Path folder) throws IOException, InterruptedException {
        Path weights = data.resolve(RowsFile.ENCODER);
        OnnxModel graph = OnnxExport.of(weights).orElseThrow();
        byte[] pixels = RowsFile.pixels(data.resolve(IMAGES));
        int count = pixels.length / graph.input().bytes();
        Path images = Files.write(folder.resolve("images.bin"), pixels);
        Files.copy(weights, folder.resolve(FileWorkload.ENCODER));
        Files.write(folder.resolve("encoder.onnx"), graph.bytes());
        Contender.compare(
                String.format(Locale.ROOT, "encoding of %,d images of 28 × 28", count),
                "≤ 1.0 of each",
                contenders(images),
                (contender, rows) -> contender.peer() ? apart(images, rows) : "",
                table);
    }

    private List<Contender> contenders(Path images) throws IOException {
        List<Contender> all = new ArrayList<>();
        all.add(Contender.winnow("Winnow", FileWorkload.ENCODE, images));
        if (python != null) {
            for (String how : PEERS) {
                String words = how.replace("x1", " on one thread").replace("x0", " on all threads");
                String name = "Python, batches of " + words;
                all.add(Contender.python(name, python, SCRIPT, how, images));
            }
        }
        return all;
    }

    /** How far these rows are from Winnow's, so that nobody is quick at something else. */
    private static String apart(Path images, Embeddings rows) throws IOException {
        Embeddings ours = NpyFile.map(Contender.outcome(FileWorkload.ENCODE, images));
        double most = 0;
        for (int i = 0; i < ours.size(); i++) {
            for (int j = 0; j < ours.dimension(); j++) {
                most = Math.max(most, Math.abs(ours.get(i, j) - rows.get(i, j)));
            }
        }
        return String.format(Locale.ROOT, "; at most %.1e from Winnow's", most);
    }
}
