package io.winnow.neural;

import io.winnow.learning.Safetensors;
import io.winnow.learning.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a training stands after some epochs; enough to go on as if it had never stopped.
 *
 * @param network weights and running statistics
 * @param optimizer the state of {@link AdamW}
 * @param target the tensors of {@link MovingAverage}; empty if nothing follows
 * @param losses the mean loss of each finished epoch
 */
record Checkpoint(
        EncoderFile network,
        Map<String, Tensor> optimizer,
        Map<String, Tensor> target,
        List<Double> losses) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPTIMIZER = "optimizer.";
    private static final String TARGET = "target.";

    /** Before the first epoch. */
    static Checkpoint beginning(EncoderFile network) {
        return new Checkpoint(network, Map.of(), Map.of(), List.of());
    }

    /**
     * The same with the network's tensors in the order, and only of the names, of {@code fresh}.
     */
    Checkpoint completedBy(Map<String, Tensor> fresh) {
        return new Checkpoint(network.completedBy(fresh), optimizer, target, losses);
    }

    /** Says what a checkpoint may be resumed with: everything but the number of threads. */
    static String fingerprint(EncoderFile start, TrainingSettings settings, int images) {
        return "%s from %08x, %s, %d images"
                .formatted(
                        start.architecture(), start.fingerprint(), settings.withThreads(1), images);
    }

    void write(Path folder, String fingerprint) throws IOException {
        Map<String, Tensor> all = new LinkedHashMap<>(network.tensors());
        optimizer.forEach((name, tensor) -> all.put(OPTIMIZER + name, tensor));
        target.forEach((name, tensor) -> all.put(TARGET + name, tensor));
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("run", fingerprint);
        notes.put("losses", JSON.writeValueAsString(losses));
        Files.createDirectories(folder);
        new EncoderFile(network.architecture(), network.scale(), all)
                .toSafetensors(notes)
                .write(file(folder));
    }

    /**
     * The checkpoint in {@code folder}, if there is one of this very run.
     *
     * @throws IOException if it cannot be read
     */
    static Optional<Checkpoint> read(Path folder, String fingerprint) throws IOException {
        if (!Files.exists(file(folder))) {
            return Optional.empty();
        }
        Safetensors file = Safetensors.read(file(folder));
        if (!fingerprint.equals(file.metadata().get("run"))) {
            return Optional.empty();
        }
        double[] losses = JSON.readValue(file.text("losses"), double[].class);
        return Optional.of(
                new Checkpoint(
                        EncoderFile.of(file),
                        part(file, OPTIMIZER),
                        part(file, TARGET),
                        Arrays.stream(losses).boxed().toList()));
    }

    private static Map<String, Tensor> part(Safetensors file, String prefix) {
        Map<String, Tensor> part = new LinkedHashMap<>();
        file.tensors()
                .forEach((name, tensor) -> {
                    if (name.startsWith(prefix)) {
                        part.put(name.substring(prefix.length()), tensor);
                    }
                });
        return part;
    }

    /** Whether a tensor of a checkpoint is no part of the network. */
    static boolean isState(String name) {
        return name.startsWith(OPTIMIZER) || name.startsWith(TARGET);
    }

    private static Path file(Path folder) {
        return folder.resolve("checkpoint.safetensors");
    }
}
