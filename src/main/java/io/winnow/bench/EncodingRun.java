package io.winnow.bench;

import io.winnow.learning.Embeddings;
import io.winnow.learning.NpyFile;
import io.winnow.neural.MiniLmEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Sentences a second with the encoder of texts that ships, beside ONNX Runtime and tokenizers in
 * Python on the same files; both in one thread. The sentences are lines of the sample e-mails.
 */
final class EncodingRun {

    private static final int SENTENCES = 1_000;
    private static final int SHORTEST = 20;
    private static final int LONGEST = 200;
    private static final String WHAT = "MiniLM sentences, one thread, ";
    private static final String SCRIPT = "encoding_speed.py";
    private static final String MODEL = MiniLmEncoder.NETWORK;
    private static final String TOKENIZER = MiniLmEncoder.TOKENIZER;

    private final Path data;
    private final Consumer<Figure> table;

    EncodingRun(Path data, Consumer<Figure> table) {
        this.data = data;
        this.table = table;
    }

    /**
     * Ours, then the peer with one text a run, then with 32 of like length.
     *
     * @param python an interpreter with onnxruntime and tokenizers; null leaves the peer out
     */
    void run(@Nullable String python) throws IOException, InterruptedException {
        List<String> sentences = sentences();
        float[] rows = new float[sentences.size() * MiniLmEncoder.DIMENSION];
        Measured ours = ours(sentences, rows);
        table.accept(figure("Winnow", ours, ""));
        if (python == null) {
            return;
        }
        Path folder = Files.createTempDirectory("encoding");
        try {
            Files.write(folder.resolve("sentences.txt"), sentences);
            PeerScript.copy("/" + MODEL, folder.resolve(MODEL));
            PeerScript.copy("/" + TOKENIZER, folder.resolve(TOKENIZER));
            for (String how : List.of("alone", "batched")) {
                table.accept(tried(ours, rows, how, python, folder));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Measured ours(List<String> sentences, float[] rows) throws IOException {
        try (MiniLmEncoder encoder = MiniLmEncoder.open();
                ForkJoinPool oneThread = new ForkJoinPool(1)) {
            return Stopwatch.best(
                    2,
                    () -> {
                        float[] made = oneThread.submit(() -> encoder.encode(sentences)).join();
                        System.arraycopy(made, 0, rows, 0, rows.length);
                    });
        }
    }

    private static Figure tried(Measured ours, float[] rows, String how, String python, Path folder)
            throws InterruptedException {
        try {
            return beside(ours, rows, how, python, folder);
        } catch (IOException e) { // a package may not be installed there; ours was measured
            return new Figure(WHAT + "Python, " + how, "not here: " + e.getMessage(), "");
        }
    }

    private static Figure beside(
            Measured ours, float[] rows, String how, String python, Path folder)
            throws IOException, InterruptedException {
        Measured peer =
                Measured.of(
                        PeerScript.command(
                                python,
                                folder.resolve(SCRIPT),
                                how,
                                folder.resolve(MODEL),
                                folder.resolve(TOKENIZER),
                                folder.resolve("sentences.txt")));
        Embeddings theirs = NpyFile.map(folder.resolve(how + ".npy"));
        String compared =
                String.format(
                        Locale.ROOT,
                        "; ours ÷ peer %.2f per CPU-second; least cosine to ours %.4f",
                        peer.cpuSeconds() / ours.cpuSeconds(),
                        leastCosine(rows, theirs));
        return figure("Python, " + how, peer, compared);
    }

    private static double leastCosine(float[] ours, Embeddings theirs) {
        double least = 1;
        int d = theirs.dimension();
        for (int i = 0; i < theirs.size(); i++) {
            double cosine = 0;
            for (int j = 0; j < d; j++) {
                cosine += (double) ours[i * d + j] * theirs.get(i, j);
            }
            least = Math.min(least, cosine);
        }
        return least;
    }

    private static Figure figure(String who, Measured measured, String compared) {
        String speed =
                String.format(
                        Locale.ROOT,
                        "%.0f/s, %.0f per CPU-second, %.0f MB%s",
                        SENTENCES / measured.seconds(),
                        SENTENCES / measured.cpuSeconds(),
                        measured.megabytes(),
                        compared);
        return new Figure(WHAT + who, speed, "≥ peer");
    }

    private List<String> sentences() throws IOException {
        Path mails = data.resolve("spam-or-ham").resolve("mails.csv.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(mails))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> lines =
                    text.lines()
                            .map(line -> line.replaceAll("[^\\p{Print}]", " ").strip())
                            .filter(line -> line.length() >= SHORTEST && line.length() <= LONGEST)
                            .toList();
            int step = lines.size() / SENTENCES;
            return IntStream.range(0, SENTENCES).mapToObj(i -> lines.get(i * step)).toList();
        }
    }
}
