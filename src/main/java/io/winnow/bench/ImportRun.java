package io.winnow.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One import by the command line, in a process with a small heap.
 *
 * @param rows how many arrived
 * @param seconds from the first row to the last, without encoding
 * @param totalSeconds of the whole process, with start-up and encoding
 */
record ImportRun(int rows, double seconds, double totalSeconds) {

    static final String HEAP = "512m";

    private static final int GOLD = 500;

    /** Imports {@code file} into the project {@code name}. */
    static ImportRun of(PoolFile file, Path home, String name)
            throws IOException, InterruptedException {
        Path errors = home.resolve("bench-import.log");
        long began = System.nanoTime();
        Process process =
                Program.with(HEAP, arguments(file, home, name))
                        .redirectError(errors.toFile())
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        double total = (System.nanoTime() - began) / 1e9;
        if (code != 0) {
            throw new IOException("The import failed: " + said + Files.readString(errors));
        }
        JsonNode counts = JsonMapper.shared().readTree(said.substring(said.indexOf('{')));
        return new ImportRun(counts.get("added").asInt(), counts.get("seconds").asDouble(), total);
    }

    private static List<String> arguments(PoolFile file, Path home, String name) {
        return List.of(
                "import",
                "--home=" + home,
                "--project=" + name,
                "--idx=" + file.images(),
                "--labels=" + file.labels(),
                "--gold=" + GOLD,
                "--gold-labels-only",
                "--json");
    }
}
