package io.winnow.bench;

import io.winnow.neural.TrainingSpeed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        Path script = Files.createTempFile("training_speed", ".py");
        try (InputStream text = PyTorch.class.getResourceAsStream("training_speed.py")) {
            if (text == null) {
                throw new IOException("training_speed.py is missing from the jar");
            }
            Files.copy(text, script, StandardCopyOption.REPLACE_EXISTING);
            return run(
                    new ProcessBuilder(
                            python,
                            script.toString(),
                            String.valueOf(batch),
                            String.valueOf(threads),
                            "BFLOAT16",
                            String.valueOf(steps)));
        } finally {
            Files.delete(script);
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
            throw new IOException("PyTorch does not run: " + said);
        }
        return new TrainingSpeed(
                Double.parseDouble(speed.group(1)), Double.parseDouble(speed.group(2)));
    }
}
