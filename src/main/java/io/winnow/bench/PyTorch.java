package io.winnow.bench;

import io.winnow.neural.TrainingSpeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The peer: {@code training_speed.py}, the same network and steps in Python. */
enum PyTorch {
    /** As someone has it who installed it. */
    AS_IT_COMES("PyTorch as it comes"),
    /** With the {@code MALLOC_} settings that the launcher makes for Winnow. */
    WITH_OUR_MEMORY_SETTINGS("PyTorch with Winnow's memory settings");

    private static final Pattern SPEED =
            Pattern.compile(": (\\d+) images/s, (\\d+) per CPU-second");

    private final String words;

    PyTorch(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }

    /**
     * How fast it trains.
     *
     * @param python an interpreter that has torch
     */
    TrainingSpeed trainingSpeed(String python, int batch, int threads, int steps)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("training");
        try {
            return run(
                    PeerScript.command(
                            python,
                            folder.resolve("training_speed.py"),
                            batch,
                            threads,
                            "BFLOAT16",
                            steps));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private TrainingSpeed run(ProcessBuilder command) throws IOException, InterruptedException {
        if (this == AS_IT_COMES) {
            command.environment().keySet().removeIf(name -> name.startsWith("MALLOC_"));
        }
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher speed = SPEED.matcher(said);
        if (process.waitFor() != 0 || !speed.find()) {
            throw new IOException("PyTorch does not run: " + Measured.lastLine(said));
        }
        return new TrainingSpeed(
                Double.parseDouble(speed.group(1)), Double.parseDouble(speed.group(2)));
    }
}
